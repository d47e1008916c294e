import { compareQuestions, type Change, type QuestionChange } from './compare-readings.ts';
import type { Thematique } from './questionnaire.ts';
import type { Reading } from './reading.ts';
import { mean, scoresOf, type ThematiqueScore } from './scores.ts';
import { versionChange } from './version-change.ts';
import type { VersionMapping } from './version-mapping.ts';
import { weigh } from './weigh.ts';

export interface ThematiqueEvolution {
  readonly thematique: Thematique;
  /** Absent too when the theme is not counted on the same questions any more. */
  readonly before?: number;
  readonly after?: number;
  /** Number of questions comparable and scored at both dates. */
  readonly comparedQuestions: number;
  /** On those questions only; absent when they are under 60 % of the weight asked now. */
  readonly delta?: number;
}

export interface Evolution {
  readonly changes: readonly QuestionChange[];
  readonly thematiques: readonly ThematiqueEvolution[];
  /** Plain mean of the theme deltas; absent when there is none. */
  readonly delta?: number;
  /** Every theme is counted on the same questions at both dates: else the two overall scores do not compare. */
  readonly countedAlike: boolean;
  readonly counts: { readonly comparable: number; readonly modified: number; readonly added: number; readonly gone: number };
}

const enoughCompared = 0.6;

/** What changed between two readings, theme by theme and question by question. */
export function evolutionOf(before: Reading, after: Reading, mapping: VersionMapping): Evolution {
  const changes = compareQuestions(before, after, mapping);
  const countedOtherwise = before.questionnaire === after.questionnaire ? [] : versionChange(before.questionnaire.source, after.questionnaire.source, mapping).otherThematiques;
  const compared = scoresOf(before).thematiques.filter(({ thematique }) => !countedOtherwise.includes(thematique.code));
  const earlier = new Map(compared.map(({ thematique, score }) => [thematique.code, score]));
  const thematiques = scoresOf(after).thematiques.map((score) =>
    evolutionOfThematique(score, earlier.get(score.thematique.code), changes),
  );
  const delta = mean(thematiques.flatMap((thematique) => thematique.delta ?? []));
  return { changes, thematiques, countedAlike: countedOtherwise.length === 0, counts: countsOf(changes), ...(delta !== undefined && { delta }) };
}

function evolutionOfThematique(
  { thematique, score, askedWeight }: ThematiqueScore,
  before: number | undefined,
  changes: readonly QuestionChange[],
): ThematiqueEvolution {
  const compared = changes
    .filter(({ reading, indices }) => reading.thematique.code === thematique.code && indices !== undefined)
    .map(({ reading, indices }) => ({ weight: reading.question.weight, ...indices! }));
  const then = weigh(compared.map((row) => ({ weight: row.weight, index: row.before })));
  const now = weigh(compared.map((row) => ({ weight: row.weight, index: row.after })));
  const enough = now.weight > 0 && now.weight >= enoughCompared * askedWeight;
  return {
    thematique,
    ...(before !== undefined && { before }),
    ...(score !== undefined && { after: score }),
    comparedQuestions: compared.length,
    ...(enough && { delta: (now.points - then.points) / now.weight }),
  };
}

const kinds: Partial<Record<Change, keyof Evolution['counts']>> = {
  modified: 'modified',
  new: 'added',
  'new-for-you': 'added',
  gone: 'gone',
  'no-longer-asked': 'gone',
};

function countsOf(changes: readonly QuestionChange[]): Evolution['counts'] {
  const counts = { comparable: 0, modified: 0, added: 0, gone: 0 };
  for (const { change } of changes) counts[kinds[change] ?? 'comparable'] += 1;
  return counts;
}
