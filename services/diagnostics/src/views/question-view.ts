import type { QuestionView, savedAnswer } from '@osinum/contracts';
import type { z } from 'zod';
import type { StoredAnswer } from '../db/answers.ts';
import type { AnswerValue } from '../domain/answer.ts';
import type { Source } from '../data/sources.ts';
import { dutyViewOf } from './duty-view.ts';
import { sourceViewOf } from './source-view.ts';
import { numberFacts, type CollectiviteFacts } from '../domain/collectivite-facts.ts';
import type { Duty } from '../domain/duty.ts';
import type { Field } from '../domain/questionnaire.ts';
import type { AnswerBefore } from '../domain/answers-before.ts';
import type { QuestionReading } from '../domain/reading.ts';

export type SavedAnswer = z.infer<typeof savedAnswer>;

/** An answer with the version that the next save has to name. */
export function savedAnswerOf({ value, version, savedAt, savedBy, assisted }: StoredAnswer): SavedAnswer {
  return { ...value, version, savedAt: savedAt.toISOString(), savedBy, ...(assisted && { assisted }) };
}

/** What stands beside a question: the answer kept, the duties and documents behind it, the diagnostic of last time. */
export interface Beside {
  readonly stored: StoredAnswer | undefined;
  readonly duties: readonly Duty[];
  readonly sources: readonly Source[];
  /** What the official directory says of the collectivité. */
  readonly directory: CollectiviteFacts;
  readonly before: AnswerBefore | undefined;
  /** Boxes ticked beforehand from the answers to other questions, by their texts. */
  readonly hinted: { readonly value: AnswerValue; readonly from: readonly string[] } | undefined;
}

/** A question as it is put to this collectivité, with its answer or what was answered last time. */
export function questionViewOf(
  { question, offered, answer }: QuestionReading,
  position: number,
  { stored, duties, sources, directory, before, hinted }: Beside,
): QuestionView {
  return {
    code: question.code,
    number: position,
    label: question.text,
    ...(question.hint && { hint: question.hint }),
    kind: question.kind,
    options: offered.map(({ code, text, hint, exclusive }) => ({
      code,
      label: text,
      ...(hint && { hint }),
      ...(exclusive && { exclusive }),
    })),
    ...(question.kind === 'figures' && { fields: question.fields.map((field) => fieldViewOf(field, directory)) }),
    ...(question.kind === 'number' && { unit: question.unit }),
    ...(question.notConcerned && { notConcerned: question.notConcerned }),
    why: question.why,
    how: question.how,
    ...(duties.length > 0 && { duties: duties.map(dutyViewOf) }),
    ...(sources.length > 0 && { sources: sources.map(sourceViewOf) }),
    ...(stored && answer && { answer: { ...savedAnswerOf(stored), ...answer } }),
    ...offeredBefore(question, stored !== undefined, before, hinted),
  };
}

function fieldViewOf({ code, text, unit }: Field, directory: CollectiviteFacts): NonNullable<QuestionView['fields']>[number] {
  const known = numberFacts.find((name) => name === code);
  const value = known && directory[known];
  return { code, label: text, unit, ...(value !== undefined && { directory: value }) };
}

/** The last answer is offered again, except where it could prompt the new one; else what the other answers hint. */
function offeredBefore(
  question: QuestionReading['question'],
  answered: boolean,
  before: AnswerBefore | undefined,
  hinted: Beside['hinted'],
): Pick<QuestionView, 'previousAnswer' | 'prefill' | 'prefillFrom'> {
  if (before === undefined) return hinted === undefined || answered ? {} : { prefill: hinted.value, prefillFrom: [...hinted.from] };
  if (question.sensitive && !answered) return {};
  const { words: previousAnswer, prefill } = before;
  return answered || prefill === undefined || prefill.state === 'unknown' ? { previousAnswer } : { previousAnswer, prefill };
}
