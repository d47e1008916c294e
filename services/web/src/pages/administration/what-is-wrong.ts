import type { OperationsReading } from '@osinum/contracts';
import { NBSP, plural } from '@osinum/kernel';
import { lasting, operated, secondsBetween, type Operated } from './words.ts';

/** From when on a figure is worth a sentence. */
export const thresholds = {
  /** An event leaves within a second or so: a minute is late, five are a fault. */
  outboxLateSeconds: 60,
  outboxFaultSeconds: 300,
  /** Events not yet read, all topics together. */
  lag: 100,
  /** A scheduled job that fails once comes again; one that goes on failing does not mend itself. */
  jobFailingSeconds: 120,
  mailLateSeconds: 300,
  mailsPutOff: 10,
} as const;

/** What is wrong, in a sentence. `fault`: somebody must act; `watch`: it may mend itself. */
export interface Finding {
  level: 'fault' | 'watch';
  service: Operated;
  text: string;
  href?: string;
}

const pageOfLetters = '/administration/evenements';

/** Says what is wrong with a service, worst first; nothing when all is well. */
export function whatIsWrong(service: Operated, reading: OperationsReading | undefined, now: Date): Finding[] {
  if (!reading) return [{ level: 'fault', service, text: `${operated[service]} ne répond pas.` }];
  const found = [...lettersOf(reading), ...outboxOf(reading), ...readingOf(reading), ...jobsOf(reading, now), ...mailsOf(reading)];
  return worstFirst(found.map((one) => ({ ...one, service })));
}

export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((one, other) => Number(one.level === 'watch') - Number(other.level === 'watch'));
}

type Found = Omit<Finding, 'service'>;

function lettersOf({ events }: OperationsReading): Found[] {
  if (!events.known) return [{ level: 'fault', text: 'Sa base de données ne répond pas.' }];
  const { open, oldestSeconds, parked } = events.value.deadLetters;
  if (open === 0) return [];
  const behind = parked > 0 ? `, et ${plural(parked, 'autre')} derrière` : '';
  return [{ level: 'fault', text: `${plural(open, 'événement')} en échec depuis ${lasting(oldestSeconds ?? 0)}${behind}.`, href: pageOfLetters }];
}

function outboxOf({ events, relay }: OperationsReading): Found[] {
  if (!events.known) return [];
  const { pending, oldestSeconds, relayed } = events.value.outbox;
  const age = oldestSeconds ?? 0;
  const found: Found[] = [];
  if (pending > 0 && age >= thresholds.outboxLateSeconds) {
    const level = age >= thresholds.outboxFaultSeconds ? 'fault' : 'watch';
    found.push({ level, text: `${plural(pending, 'événement')} en attente d’être ${pending < 2 ? 'publié' : 'publiés'} depuis ${lasting(age)}.` });
  }
  if (relay?.state === 'failing') found.push({ level: 'fault', text: 'Ses événements ne peuvent pas être publiés\u202f: le relais échoue.' });
  else if (relay && !relayed) found.push({ level: 'watch', text: 'Aucun relais ne publie ses événements.' });
  return found;
}

function readingOf({ consumers, lag }: OperationsReading): Found[] {
  const found: Found[] = [];
  if (consumers && consumers.state !== 'running') {
    found.push({ level: 'fault', text: consumers.state === 'connecting' ? 'Ne lit plus les événements\u00a0: Kafka ne répond pas.' : 'Ne lit plus les événements des autres services.' });
  }
  if (lag && !lag.known) found.push({ level: 'watch', text: 'Retard de lecture inconnu\u00a0: Kafka ne répond pas.' });
  const behind = lag?.known ? lag.value.reduce((sum, one) => sum + one.lag, 0) : 0;
  if (behind >= thresholds.lag) found.push({ level: 'watch', text: `${plural(behind, 'événement')} à lire.` });
  return found;
}

function jobsOf({ jobs }: OperationsReading, now: Date): Found[] {
  if (!jobs) return [];
  if (!jobs.known) return [{ level: 'fault', text: 'État des tâches inconnu\u00a0: Redis ne répond pas.' }];
  const { failed, failing, schedulers } = jobs.value;
  const lasts = failing.filter(({ since }) => secondsBetween(since, now) >= thresholds.jobFailingSeconds);
  return [
    ...(failed > 0 ? [{ level: 'fault' as const, text: `${plural(failed, 'tâche abandonnée', 'tâches abandonnées')}.`, href: '#taches' }] : []),
    ...lasts.map(({ name, since }) => ({ level: 'fault' as const, text: `La tâche «${NBSP}${name}${NBSP}» échoue depuis ${lasting(secondsBetween(since, now))}.`, href: '#taches' })),
    ...(schedulers.missing.length > 0 ? [{ level: 'watch' as const, text: `Pas de rendez-vous pour ${schedulers.missing.join(', ')}.` }] : []),
  ];
}

function mailsOf({ mails }: OperationsReading): Found[] {
  if (!mails?.known) return [];
  const { lateSeconds, failedTemporary, lastDay } = mails.value;
  const found: Found[] = [];
  if ((lateSeconds ?? 0) >= thresholds.mailLateSeconds) found.push({ level: 'fault', text: `Les courriels ne partent plus depuis ${lasting(lateSeconds ?? 0)}.`, href: '#courriels' });
  if (lastDay.failedPermanent > 0) found.push({ level: 'watch', text: `${plural(lastDay.failedPermanent, 'courriel refusé', 'courriels refusés')} depuis hier.`, href: '#courriels' });
  if (failedTemporary >= thresholds.mailsPutOff) found.push({ level: 'watch', text: `${plural(failedTemporary, 'courriel')} à réessayer.`, href: '#courriels' });
  return found;
}
