import type { QuestionView } from '@osinum/contracts';
import { formatDate, NBSP } from '@osinum/kernel';
import type { Duty } from '../domain/duty.ts';

/** What is due and by whom, and where that was read. */
export function dutyViewOf({ title, threshold, text, source, readOn, confirmed }: Duty): NonNullable<QuestionView['duty']> {
  return {
    label: `${title}. ${threshold}.`,
    source: `${text}. Source${NBSP}: ${source}, lu le ${formatDate(new Date(`${readOn}T12:00:00Z`))}.`,
    confirmed,
  };
}
