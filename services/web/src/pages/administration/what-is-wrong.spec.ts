import { describe, expect, it } from '@jest/globals';
import type { OperationsReading } from '@osinum/contracts';
import { ago, aReading, known, NOW, someEvents, someJobs, someMails, unread } from './administration.fixture.ts';
import { thresholds, whatIsWrong } from './what-is-wrong.ts';

const said = (reading: OperationsReading | undefined) =>
  whatIsWrong('notifications', reading, NOW).map(({ level, text }) => `${level}: ${text.replaceAll(/[\u00a0\u202f]/g, ' ')}`);
const outbox = (pending: number, oldestSeconds: number) => aReading({ events: someEvents({ outbox: { pending, oldestSeconds } }) });
const failing = (seconds: number) => aReading({ jobs: someJobs({ failing: [{ name: 'send-mails', since: ago(seconds), times: 3, reason: 'x' }] }) });

describe('what is wrong', () => {
  it.each<[string, OperationsReading | undefined, string[]]>([
    ['a service that does well', aReading(), []],
    ['one that does not answer', undefined, ['fault: Courriels ne répond pas.']],
    ['an event that has just been written', outbox(3, thresholds.outboxLateSeconds - 1), []],
    ['events that wait a minute', outbox(1, thresholds.outboxLateSeconds), ['watch: 1 événement en attente d’être publié depuis 1 min.']],
    ['events that wait four', outbox(3, 245), ['watch: 3 événements en attente d’être publiés depuis 4 min.']],
    ['events that wait five', outbox(3, thresholds.outboxFaultSeconds), ['fault: 3 événements en attente d’être publiés depuis 5 min.']],
    ['nobody who publishes', aReading({ events: someEvents({ outbox: { relayed: false } }), relay: { state: 'standby' } }), ['watch: Aucun relais ne publie ses événements.']],
    ['a relay that fails', aReading({ events: someEvents({ outbox: { relayed: false } }), relay: { state: 'failing' } }), ['fault: Ses événements ne peuvent pas être publiés : le relais échoue.']],
    ['a database away', aReading({ events: unread }), ['fault: Sa base de données ne répond pas.']],
    ['one dead letter', aReading({ events: someEvents({ deadLetters: { open: 1, oldestSeconds: 20 } }) }), ['fault: 1 événement en échec depuis 20 s.']],
    ['dead letters and what waits', aReading({ events: someEvents({ deadLetters: { open: 2, oldestSeconds: 3 * 86_400, parked: 5 } }) }), ['fault: 2 événements en échec depuis 3 jours, et 5 autres derrière.']],
    ['a little lag', aReading({ lag: known([{ topic: 'a', lag: thresholds.lag - 1 }]) }), []],
    ['much lag, all topics together', aReading({ lag: known([{ topic: 'a', lag: 60 }, { topic: 'b', lag: 60 }]) }), ['watch: 120 événements à lire.']],
    ['Kafka away', aReading({ lag: unread, consumers: { state: 'connecting' } }), ['fault: Ne lit plus les événements : Kafka ne répond pas.', 'watch: Retard de lecture inconnu : Kafka ne répond pas.']],
    ['Redis away', aReading({ jobs: unread }), ['fault: État des tâches inconnu : Redis ne répond pas.']],
    ['jobs given up', aReading({ jobs: someJobs({ failed: 2 }) }), ['fault: 2 tâches abandonnées.']],
    ['a job that failed once', failing(thresholds.jobFailingSeconds - 1), []],
    ['a job that goes on failing', failing(thresholds.jobFailingSeconds), ['fault: La tâche « send-mails » échoue depuis 2 min.']],
    ['a job that Redis forgot', aReading({ jobs: someJobs({ schedulers: { declared: 3, missing: ['send-mails'] } }) }), ['watch: Pas de rendez-vous pour send-mails.']],
    ['mails a little late', aReading({ mails: someMails({ waiting: 1, lateSeconds: thresholds.mailLateSeconds - 1 }) }), []],
    ['mails that do not leave', aReading({ mails: someMails({ waiting: 4, lateSeconds: thresholds.mailLateSeconds }) }), ['fault: Les courriels ne partent plus depuis 5 min.']],
    ['a mail refused for good', aReading({ mails: someMails({ failedPermanent: 1, lastDay: { failedPermanent: 1 } }) }), ['watch: 1 courriel refusé depuis hier.']],
    ['one refused long ago', aReading({ mails: someMails({ failedPermanent: 1 }) }), []],
    ['many to try again', aReading({ mails: someMails({ failedTemporary: thresholds.mailsPutOff }) }), ['watch: 10 courriels à réessayer.']],
  ])('%s', (_what, reading, expected) => {
    expect(said(reading)).toEqual(expected);
  });

  it('says the worst first', () => {
    const levels = whatIsWrong('casework', aReading({ lag: unread, jobs: someJobs({ failed: 1 }), mails: someMails({ failedTemporary: 30 }) }), NOW).map(({ level }) => level);
    expect(levels).toEqual(['fault', 'watch', 'watch']);
  });

  it('says nothing of what a service does not have', () => {
    const { relay: _relay, consumers: _consumers, lag: _lag, jobs: _jobs, mails: _mails, ...bare } = aReading();
    expect(said(bare)).toEqual([]);
  });
});
