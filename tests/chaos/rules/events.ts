import type { Observed, OutboxEvent } from './observed.ts';
import { verdictOn, type Verdict } from './violation.ts';

/** Which consumers apply an event type. */
export type ConsumersOf = Readonly<Record<string, readonly string[]>>;

/** Each event of an outbox left it, and is in Kafka; once or more. */
export function published({ outbox, delivered }: Pick<Observed, 'outbox' | 'delivered'>): Verdict {
  const inKafka = new Set(delivered.map(({ id }) => id));
  return verdictOn('Événement écrit : publié', outbox, (event) => {
    if (!event.published) return { subject: nameOf(event), detail: 'encore dans la boîte d’envoi' };
    return inKafka.has(event.id) ? undefined : { subject: nameOf(event), detail: 'absent de Kafka' };
  });
}

/** Nothing is in Kafka that no owner has written. */
export function nothingInvented({ outbox, delivered }: Pick<Observed, 'outbox' | 'delivered'>): Verdict {
  const written = new Set(outbox.map(({ id }) => id));
  return verdictOn('Événement publié : écrit par son propriétaire', delivered, ({ id, topic }) =>
    written.has(id) ? undefined : { subject: `${topic} ${id}`, detail: 'publié sans avoir été écrit' },
  );
}

/** Each consumer applied each of its events once: neither lost nor done again. */
export function appliedOnce(consumersOf: ConsumersOf, { outbox, applied }: Pick<Observed, 'outbox' | 'applied'>): Verdict {
  const times = new Map<string, number>();
  for (const { consumer, eventId } of applied) times.set(`${consumer} ${eventId}`, (times.get(`${consumer} ${eventId}`) ?? 0) + 1);
  const expected = outbox.flatMap((event) => (consumersOf[event.type] ?? []).map((consumer) => ({ event, consumer })));
  return verdictOn('Événement : appliqué une fois par consommateur', expected, ({ event, consumer }) => {
    const count = times.get(`${consumer} ${event.id}`) ?? 0;
    return count === 1 ? undefined : { subject: nameOf(event), detail: `${consumer} : appliqué ${count} fois` };
  });
}

/** In Kafka, the events of a key stand as they were written; one sent again after a crash counts at its first place. */
export function publishedInOrder({ outbox, delivered }: Pick<Observed, 'outbox' | 'delivered'>): Verdict {
  return inOrder('Ordre par clé dans Kafka', outbox, [...new Map(delivered.map(({ id }) => [id, id])).keys()]);
}

/** Each consumer to which a key brings several events applied them in the order in which they were written. */
export function appliedInOrder(consumers: readonly string[], { outbox, applied }: Pick<Observed, 'outbox' | 'applied'>): Verdict[] {
  const byConsumer = Map.groupBy(applied, ({ consumer }) => consumer);
  return consumers.map((consumer) => inOrder(`Ordre par clé chez ${consumer}`, outbox, (byConsumer.get(consumer) ?? []).map(({ eventId }) => eventId)));
}

/** Only a key with two events or more has an order; where there is none, nothing was compared, which is a violation. */
function inOrder(rule: string, outbox: readonly OutboxEvent[], ids: readonly string[]): Verdict {
  const written = new Map(outbox.map((event) => [event.id, event]));
  const known = ids.flatMap((id) => written.get(id) ?? []);
  const keys = [...Map.groupBy(known, ({ topic, key }) => `${topic} ${key}`)].filter(([, events]) => events.length > 1);
  if (keys.length === 0) return { rule, compared: 0, violations: [{ rule, subject: 'aucune clé', detail: 'n’a deux événements : rien n’a été comparé' }] };
  return verdictOn(rule, keys, ([subject, events]) => {
    const late = events.find((event, place) => place > 0 && event.position < events[place - 1]!.position);
    return late ? { subject, detail: `${late.type} ${late.id} après un événement plus récent` } : undefined;
  });
}

/** No event waits for a mend, or behind one that does. */
export function nothingStuck({ stuck, applied }: Pick<Observed, 'stuck' | 'applied'>): Verdict {
  const verdict = verdictOn('Lettres mortes : aucune', stuck, ({ consumer, eventId }) => ({ subject: eventId, detail: `en attente chez ${consumer}` }));
  return { ...verdict, compared: applied.length };
}

const nameOf = ({ type, id }: OutboxEvent) => `${type} ${id}`;
