import type { CurveView } from '@osinum/contracts';
import type { DatedScores } from '../db/snapshots.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { levelOf } from '../domain/score-words.ts';

/** The scores as they were frozen. A theme of several versions is one line, under the name it has in the newest. */
export function curveViewOf(dated: readonly DatedScores[], versions: readonly Questionnaire[]): CurveView {
  const shown = new Set(dated.flatMap(({ scores }) => scores.thematiques.map(({ code }) => code)));
  const named = new Map(versions.flatMap(({ thematiques }) => thematiques.map((thematique) => [thematique.code, thematique])));
  return {
    thematiques: [...named.values()]
      .filter(({ code }) => shown.has(code))
      .toSorted((a, b) => a.number - b.number)
      .map(({ code, number, title }) => ({ code, number, title })),
    points: dated.map(pointOf),
  };
}

function pointOf({ diagnosticId, completedAt, questionnaireVersion, scores }: DatedScores): CurveView['points'][number] {
  return {
    diagnosticId,
    completedAt: completedAt.toISOString(),
    questionnaireVersion,
    ...(scores.overall !== undefined && { overallScore: scores.overall }),
    thematiques: scores.thematiques.map(({ code, score, scoredShare }) => ({
      code,
      scoredShare,
      ...(score !== undefined && { score, level: levelOf(score) }),
    })),
  };
}
