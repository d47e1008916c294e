import type { OperationsReading } from '@osinum/contracts';
import { formatDateTime, formatNumber, formatTime } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import type { AdministrationReader, OperatedService } from './administration-reader.ts';
import { whatIsWrong, worstFirst, type Finding } from './what-is-wrong.ts';
import { actionWords, lasting, mailKinds, operated, secondsBetween } from './words.ts';

export interface Administered {
  services: readonly OperatedService[];
  failedMails: Awaited<ReturnType<AdministrationReader['failedMails']>>;
  names: ReadonlyMap<string, string>;
}

const SHOWN_ACTIONS = 8;
const SHOWN_FAILURES = 20;
const UNKNOWN = 'inconnu';

/** How the platform does: what is wrong first, then the figures. */
export function administrationPage({ services, failedMails, names }: Administered, now: Date): Page {
  const findings = worstFirst(services.flatMap(({ service, reading }) => whatIsWrong(service, reading, now)));
  return {
    template: 'administration/overview',
    title: 'Administration',
    section: 'administration',
    model: {
      readAt: formatTime(now),
      findings: findings.map(findingModel),
      events: eventsTable(services, now),
      jobs: jobsTable(services, now),
      failing: services.flatMap((one) => failingJobs(one, now)),
      failedJobs: services.flatMap((one) => failedJobs(one, now)).slice(0, SHOWN_FAILURES),
      mails: mailsTable(services, now),
      failedMails: failedMails.slice(0, SHOWN_FAILURES).map((mail) => ({
        mailId: mail.mailId,
        about: mailKinds[mail.kind] ?? mail.kind,
        state: mail.state === 'failed-permanent' ? 'Refusé pour de bon' : 'Refusé, sera réessayé',
        reason: mail.reasonCode ? `réponse ${mail.reasonCode}` : 'sans réponse',
        when: mail.failedAt ? `il y a ${lasting(secondsBetween(mail.failedAt, now))}` : '',
      })),
      actions: actionsModel(services, names),
    },
  };
}

function findingModel({ level, service, text, href }: Finding): object {
  return { tone: level === 'fault' ? 'urgent' : 'warning', fault: level === 'fault', service: operated[service], text, href };
}

interface Cell {
  text: string;
  detail?: string;
  kind?: string;
}

const figure = (value: number): Cell => ({ text: formatNumber(value), kind: 'num' });
const unknown: Cell = { text: UNKNOWN, kind: 'num' };
const without: Cell = { text: '–', kind: 'num' };

/** A table of figures; on a phone each figure stands beside the name of its column. */
function table(caption: string, numeric: readonly string[], rows: readonly Cell[][]): object {
  const labels = ['Service', ...numeric, 'Relevé'];
  return {
    caption,
    columns: labels.map((label) => ({ label, numeric: numeric.includes(label) })),
    rows: rows.map((cells) => ({ cells: cells.map((cell, index) => ({ ...cell, ...(index > 0 && { label: labels[index] }) })) })),
  };
}


function eventsTable(services: readonly OperatedService[], now: Date): object {
  const numeric = ['À publier', 'À lire', 'Lus en 5 min', 'En échec', 'Derrière un échec'];
  const rows = services.map(({ service, reading }) => [{ text: operated[service] }, ...eventCells(reading), ageOf(reading?.events, now)]);
  return table('Événements de chaque service', numeric, rows);
}

function eventCells(reading: OperationsReading | undefined): Cell[] {
  if (!reading?.events.known) return [unknown, unknown, unknown, unknown, unknown];
  const { outbox, appliedLately, deadLetters } = reading.events.value;
  return [
    { ...figure(outbox.pending), ...(outbox.oldestSeconds !== null && { detail: `depuis ${lasting(outbox.oldestSeconds)}` }) },
    lagCell(reading),
    figure(appliedLately),
    { ...figure(deadLetters.open), ...(deadLetters.oldestSeconds !== null && { detail: `depuis ${lasting(deadLetters.oldestSeconds)}` }) },
    figure(deadLetters.parked),
  ];
}

function lagCell({ lag }: OperationsReading): Cell {
  if (!lag) return without;
  if (!lag.known) return unknown;
  const late = lag.value.filter((one) => one.lag > 0).toSorted((one, other) => other.lag - one.lag);
  return { ...figure(late.reduce((sum, one) => sum + one.lag, 0)), ...(late[0] && { detail: late[0].topic }) };
}

function jobsTable(services: readonly OperatedService[], now: Date): object {
  const numeric = ['En attente', 'Programmées', 'En cours', 'Abandonnées', 'Rendez-vous'];
  const concerned = services.filter(({ reading }) => reading?.jobs);
  const rows = concerned.map(({ service, reading }) => [{ text: operated[service] }, ...jobCells(reading!.jobs!), ageOf(reading!.jobs, now)]);
  return table('Tâches de chaque service', numeric, rows);
}

function jobCells(jobs: NonNullable<OperationsReading['jobs']>): Cell[] {
  if (!jobs.known) return [unknown, unknown, unknown, unknown, unknown];
  const { waiting, delayed, active, failed, schedulers } = jobs.value;
  const present = schedulers.declared - schedulers.missing.length;
  return [figure(waiting), figure(delayed), figure(active), figure(failed), { text: `${present} sur ${schedulers.declared}`, kind: 'num' }];
}

function failingJobs({ service, reading }: OperatedService, now: Date): object[] {
  const failing = reading?.jobs?.known ? reading.jobs.value.failing : [];
  return failing.map(({ name, since, reason }) => ({ service: operated[service], name, reason, since: lasting(secondsBetween(since, now)) }));
}

function failedJobs({ service, failedJobs: failed }: OperatedService, now: Date): object[] {
  return failed.map(({ id, name, reason, attempts, failedAt }) => ({
    service, label: operated[service], id, name, reason, attempts, when: lasting(secondsBetween(failedAt, now)),
  }));
}

function mailsTable(services: readonly OperatedService[], now: Date): object | undefined {
  const mails = services.find(({ service }) => service === 'notifications')?.reading?.mails;
  if (!mails) return undefined;
  const numeric = ['À envoyer', 'À réessayer', 'Refusés', 'Partis', 'Renvoyés', 'Sans destinataire'];
  const cells = mails.known
    ? [
        figure(mails.value.waiting), figure(mails.value.failedTemporary), figure(mails.value.failedPermanent),
        figure(mails.value.lastDay.sent), figure(mails.value.lastDay.resent), figure(mails.value.lastDay.skipped),
      ]
    : numeric.map(() => unknown);
  return table('Courriels', numeric, [[{ text: operated.notifications }, ...cells, ageOf(mails, now)]]);
}

function ageOf(part: { readAt: string } | undefined, now: Date): Cell {
  return { text: part ? `il y a ${lasting(secondsBetween(part.readAt, now))}` : 'pas de réponse' };
}

function actionsModel(services: readonly OperatedService[], names: ReadonlyMap<string, string>): object[] {
  return services
    .flatMap(({ service, actions }) => actions.map((action) => ({ service, ...action })))
    .toSorted((one, other) => other.at.localeCompare(one.at))
    .slice(0, SHOWN_ACTIONS)
    .map(({ service, at, actorId, action, affected }) => ({
      when: formatDateTime(new Date(at)),
      who: names.get(actorId) ?? 'Une autre personne',
      what: `${actionWords[action] ?? action} (${formatNumber(affected)})`,
      service: operated[service],
    }));
}
