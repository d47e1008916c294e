import type { QuestionView } from '@osinum/contracts';
import type { Source } from '../data/sources.ts';

/** A document that was read, as it is cited beside a question. */
export function sourceViewOf({ title, publisher, address, readOn }: Source): NonNullable<QuestionView['sources']>[number] {
  return { title: `${title}, ${publisher}`, ...(address && { url: address }), readOn };
}
