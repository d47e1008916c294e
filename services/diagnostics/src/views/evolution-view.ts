import type { EvolutionView } from '@osinum/contracts';
import { answerInWords, answersInWords } from '../domain/answer-in-words.ts';
import type { Change, QuestionChange } from '../domain/compare-readings.ts';
import { evolutionOf } from '../domain/evolution.ts';
import { scoresOf } from '../domain/scores.ts';
import type { SignedReading } from '../load/load-signed.ts';
import { summaryOf } from './diagnostic-view.ts';

const directions: Record<Change, EvolutionView['changes'][number]['direction']> = {
  up: 'up',
  down: 'down',
  same: 'same',
  other: 'other',
  'now-known': 'now-known',
  'now-unknown': 'now-unknown',
  new: 'new',
  'new-for-you': 'new-for-you',
  'no-longer-asked': 'gone',
  gone: 'gone',
  modified: 'modified',
};

/** What changed from one signed diagnostic to a later one. */
export function evolutionViewOf(from: SignedReading, to: SignedReading): EvolutionView {
  const mapping = to.versions.mappingBetween(from.row.questionnaireVersion, to.row.questionnaireVersion);
  const { changes, thematiques, countedAlike, counts, delta } = evolutionOf(from.reading, to.reading, mapping);
  const before = countedAlike ? scoresOf(from.reading).overall : undefined;
  const after = scoresOf(to.reading).overall;
  return {
    from: summaryOf(from.row),
    to: summaryOf(to.row),
    counts,
    overall: { ...(before !== undefined && { before }), ...(after !== undefined && { after }), ...(delta !== undefined && { delta }) },
    thematiques: thematiques.map(({ thematique: { code, number, title }, ...figures }) => ({ code, number, title, ...figures })),
    changes: changes.map(changeViewOf),
  };
}

function changeViewOf({ reading: { question }, previous, change, after }: QuestionChange): EvolutionView['changes'][number] {
  return {
    questionCode: question.code,
    question: question.text,
    ...(previous.some(({ answer }) => answer !== undefined) && { before: answersInWords(previous) }),
    ...(after && { after: answerInWords(question, after) }),
    direction: directions[change],
  };
}
