import type { notificationsApi, ResponseOf } from '@osinum/contracts';
import { formatDate, plural } from '@osinum/kernel';

type Relance = ResponseOf<typeof notificationsApi.listRelances>['relances'][number];

/** Reminders still to come, in the order of their dates. */
export function relanceModels(relances: readonly Relance[]): { date: string; text: string }[] {
  return relances
    .filter(({ status }) => status === 'planned')
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))
    .map(({ dueAt, monthsBefore }) => ({
      date: formatDate(new Date(dueAt)),
      text: monthsBefore === 0 ? 'le jour où il est temps de refaire le point' : `${plural(monthsBefore, 'mois', 'mois')} avant`,
    }));
}
