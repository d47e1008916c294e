import { formatDate } from '@osinum/kernel';
import { alertTasks } from '../data/alert-tasks.ts';
import { delays as defaultDelays, type Delays } from '../data/delays.ts';
import { dayOf, type Day } from './day.ts';
import type { Priority } from './status.ts';
import { addWorkingDays, calendarOf } from './working-days.ts';

export const taskKinds = ['first-contact', 'renewed-contact', 'alert', 'check-in', 'request', 'manual'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Whether doing such a task is an exchange with the collectivité. */
export function isContact(kind: TaskKind): boolean {
  return kind === 'first-contact' || kind === 'renewed-contact';
}

/** A task to create. `key` is unique among the open tasks of a case; `dueOn` is never computed again. */
export interface TaskDraft {
  kind: TaskKind;
  key: string;
  title: string;
  detail: string;
  transmittedOn: Day;
  workingDays: number;
  dueOn: Day;
}

/** What a completed diagnostic says to the advisors. */
export interface DiagnosticFacts {
  /** When it was transmitted: the start of every delay. */
  transmittedAt: Date;
  priority: Priority;
  /** Empty unless the collectivité agreed to show its alerts. */
  alertCodes: readonly string[];
  departement?: string | undefined;
  /** Somebody is already in touch with this collectivité. */
  contactMade: boolean;
}

/** What a request for help says to the advisors. */
export interface RequestFacts {
  requestId: string;
  transmittedAt: Date;
  departement?: string | undefined;
}

type Dated = (workingDays: number) => Pick<TaskDraft, 'transmittedOn' | 'workingDays' | 'dueOn'>;

/** The tasks that follow a completed diagnostic: a contact, one task an alert, a moment to look back. */
export function followUpTasks(facts: DiagnosticFacts, delays: Delays = defaultDelays): TaskDraft[] {
  const within = datesFrom(facts);
  const origin = `diagnostic du ${formatDate(facts.transmittedAt)}`;
  const contact: TaskDraft = facts.contactMade
    ? {
        kind: 'renewed-contact',
        key: 'renewed-contact',
        title: 'Reprendre contact',
        detail: `nouveau ${origin}`,
        ...within(delays.firstContact[facts.priority]),
      }
    : {
        kind: 'first-contact',
        key: 'first-contact',
        title: 'Premier contact',
        detail: origin,
        ...within(delays.firstContact[facts.priority]),
      };
  const alerts = [...new Set(facts.alertCodes)].map((code) => alertTask(code, within(delays.alert)));
  const checkIn: TaskDraft = {
    kind: 'check-in',
    key: 'check-in',
    title: 'Faire le point sur les premières actions',
    detail: origin,
    ...within(delays.checkIn),
  };
  return [contact, ...alerts, checkIn];
}

/** The task that follows a request for help. */
export function requestTask(facts: RequestFacts, delays: Delays = defaultDelays): TaskDraft {
  return {
    kind: 'request',
    key: `request:${facts.requestId}`,
    title: 'Lire la demande',
    detail: `demande du ${formatDate(facts.transmittedAt)}`,
    ...datesFrom(facts)(delays.request),
  };
}

function alertTask(code: string, dates: ReturnType<Dated>): TaskDraft {
  const known = alertTasks[code];
  return {
    kind: 'alert',
    key: `alert:${code}`,
    title: known?.title ?? `Lire l’alerte ${code} du diagnostic`,
    detail: known?.detail ?? 'alerte d’une version récente du questionnaire',
    ...dates,
  };
}

function datesFrom(facts: { transmittedAt: Date; departement?: string | undefined }): Dated {
  const transmittedOn = dayOf(facts.transmittedAt);
  const calendar = calendarOf(facts.departement);
  return (workingDays) => ({
    transmittedOn,
    workingDays,
    dueOn: addWorkingDays(transmittedOn, workingDays, calendar),
  });
}
