import { createHash } from 'node:crypto';
import type { AnswerValue } from '@osinum/contracts';

/** What a page showed of an answer: the version to save against, and a mark that tells this answer from any other. */
export interface Shown {
  readonly version: number;
  readonly mark?: string | undefined;
}

/** The hidden field that goes with a question: `3.5f3a9c01Zb_2`. The mark is of the answer shown, kept or offered from the last time. */
export function shownField(version: number, answer: AnswerValue | undefined): string {
  return answer ? `${version}.${markOf(answer)}` : String(version);
}

/** The same, read back; nothing when it does not read as such: the question was not on the page. */
export function readShown(field: string): Shown | undefined {
  const [, version, mark] = /^(\d{1,9})(?:\.([\w-]{12}))?$/.exec(field) ?? [];
  return version === undefined ? undefined : { version: Number(version), mark };
}

/** True when a posted answer says what the page showed. */
export function isAsShown({ mark }: Shown, answer: AnswerValue): boolean {
  return mark === markOf(answer);
}

/** A page shows the month of a date, and knows no order among boxes and figures. */
function markOf({ state, choices = [], number, date, facts = {} }: AnswerValue): string {
  const shown = [state, [...choices].sort(), number, date?.slice(0, 'YYYY-MM'.length), Object.entries(facts).sort(([one], [other]) => one.localeCompare(other))];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 12);
}
