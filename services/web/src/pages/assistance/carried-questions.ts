import { answerValue, type QuestionView } from '@osinum/contracts';
import { z } from 'zod';
import type { Sayable } from '../diagnostic/signed-meanwhile-page.ts';
import { textOf, type Fields } from '../shell/form.ts';

/** The field that carries the words of the questions beside their answers. */
export const CARRIED = 'questions';

const coded = z.object({ code: z.string(), label: z.string() });
const carried: z.ZodType<Sayable[]> = z.array(
  z.object({
    code: z.string(),
    label: z.string(),
    kind: z.enum(['single', 'multiple', 'number', 'scale', 'date', 'facts', 'figures']),
    options: z.array(coded),
    fields: z.array(coded.extend({ unit: z.string() })).optional(),
    unit: z.string().optional(),
    notConcerned: z.string().optional(),
    answer: answerValue.optional(),
  }),
);

/** The words of the questions of a page, and what was kept when it was shown: once access ends, they cannot be read again. */
export function wordsOf(questions: readonly QuestionView[]): string {
  return JSON.stringify(carried.parse(questions));
}

/** The questions a form carries; none when it carries nothing that reads as such. */
export function questionsIn(form: Fields): Sayable[] {
  try {
    return carried.parse(JSON.parse(textOf(form, CARRIED)));
  } catch {
    return [];
  }
}
