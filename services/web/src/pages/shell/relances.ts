import type { notificationsApi, ResponseOf } from '@osinum/contracts';
import { formatDate, plural } from '@osinum/kernel';

type Relance = ResponseOf<typeof notificationsApi.listRelances>['relances'][number];

const words: Record<Relance['status'], string> = {
  planned: 'prévu',
  sent: 'envoyé',
  skipped: 'remplacé par un plus récent',
  cancelled: 'annulé',
};

/** Reminders to take the diagnostic again, as a list shows them. */
export function relanceModels(relances: readonly Relance[]): { date: string; text: string; status: string }[] {
  return relances
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))
    .map(({ dueAt, monthsBefore, status }) => ({
      date: formatDate(new Date(dueAt)),
      text: monthsBefore === 0 ? 'le jour où il est temps de refaire le point' : `${plural(monthsBefore, 'mois', 'mois')} avant`,
      status: words[status],
    }));
}
