import type { QuestionView } from '@osinum/contracts';
import { formatDate, NBSP } from '@osinum/kernel';
import type { Duty } from '../domain/duty.ts';

/** A duty within a sentence: « Obligation légale » only when its text was read, « À vérifier » otherwise. */
export function dutyInWords({ title, text, confirmed }: Duty): string {
  return `${confirmed ? 'Obligation légale' : 'À vérifier'}${NBSP}: ${title} (${text})`;
}

/** What is due and by whom, and where that was read. */
export function dutyViewOf({ title, threshold, text, source, readOn, confirmed }: Duty): NonNullable<QuestionView['duties']>[number] {
  return {
    label: `${title}. ${threshold}.`,
    source: `${text}. Source${NBSP}: ${source}, lu le ${formatDate(new Date(`${readOn}T12:00:00Z`))}.`,
    confirmed,
  };
}
