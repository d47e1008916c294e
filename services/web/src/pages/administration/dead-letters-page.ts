import type { DeadLetterView } from '@osinum/contracts';
import { plural } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import type { LettersOfService } from './administration-reader.ts';
import { lasting, operated, secondsBetween } from './words.ts';

const SHOWN = 25;

/** Events that could not be applied: what, why, what waits behind, and how to try again. */
export function deadLettersPage(services: readonly LettersOfService[], now: Date): Page {
  const total = services.reduce((sum, one) => sum + one.total, 0);
  return {
    template: 'administration/dead-letters',
    title: 'Événements en échec',
    section: 'administration',
    model: {
      count: total === 0 ? 'Aucun événement en échec.' : `${plural(total, 'événement')} en échec.`,
      away: services.filter(({ away }) => away).map(({ service }) => operated[service]),
      services: services.filter(({ letters }) => letters.length > 0).map((one) => serviceModel(one, now)),
    },
  };
}

function serviceModel({ service, total, letters }: LettersOfService, now: Date): object {
  const types = [...new Set(letters.flatMap(({ type }) => (type ? [type] : [])))];
  return {
    service,
    label: operated[service],
    count: total > SHOWN ? `Les ${SHOWN} plus anciens sur ${total}.` : '',
    several: total > 1,
    types: types.length > 1 ? types : [],
    letters: letters.slice(0, SHOWN).map((letter) => letterModel(letter, now)),
  };
}

function letterModel({ eventId, type, topic, key, reason, attempts, failedAt, collectiviteId, instanceId, parked, replayAsked }: DeadLetterView, now: Date): object {
  return {
    eventId,
    type: type ?? 'Type illisible',
    topic,
    reason,
    since: lasting(secondsBetween(failedAt, now)),
    tries: plural(attempts, 'essai'),
    behind: parked === 0 ? 'rien derrière' : `${plural(parked, 'événement')} derrière`,
    ids: [
      { label: 'Événement', value: eventId },
      ...(key ? [{ label: 'Clé', value: key }] : []),
      ...(collectiviteId ? [{ label: 'Collectivité', value: collectiviteId }] : []),
      ...(instanceId ? [{ label: 'Instance', value: instanceId }] : []),
    ],
    replayAsked,
  };
}
