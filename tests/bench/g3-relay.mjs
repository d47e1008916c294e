// G3: the relay, from rows of the outbox to Kafka, against a bare kafkajs producer that sends the same records.
//   relais   reads the outbox 500 rows at a time, sends them (idempotent, one request in flight, acks of all), marks them as
//            published; measured from the commit of the rows to the mark of the last
//   nu       records ready in memory, sent 500 at a time, acks of all: no database, nothing to mark
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { startRelay } from '@osinum/messaging';
import { silentLogger } from '../../libs/messaging/src/testing/silent-logger.ts';
import { specDatabase } from '../../libs/messaging/src/testing/spec-database.ts';
import { brokers, specTopics } from '../../libs/messaging/src/testing/spec-events.ts';
import { bareKafka, headersOf, payloadOf } from './frame/events.mjs';

const EVENTS = 20_000;
const BATCH = 500;

/** @type {import('./frame/run-bench.mjs').Bench} */
export default {
  unit: 'événements/s',
  goals: [{ of: 'relais', over: 'nu', least: 0.35 }],
  async open() {
    const db = await specDatabase();
    const topics = await specTopics();
    const relay = await startRelay({ connectionString: db.fresh.systemUrl, brokers, clientId: 'bench', logger: silentLogger });
    const producer = (await bareKafka()).producer({ allowAutoTopicCreation: false });
    await producer.connect();
    const records = Array.from({ length: EVENTS }, (_, n) => ({ key: String(n % 200), value: JSON.stringify(payloadOf(n)), headers: headersOf(randomUUID()) }));
    return {
      sides: {
        relais: () => relayed(db, topics.fact.topic, relay),
        nu: () => produced(producer, topics.fact.topic, records),
      },
      notes: [`${EVENTS} événements de ${records[0].value.length} octets, une partition ; la base ensuite relue : aucun événement ne reste à publier`],
      async close() {
        await relay.stop();
        await producer.disconnect();
        await topics.remove();
        await db.close();
      },
    };
  },
};

async function relayed(db, topic, relay) {
  const before = relay.status().published;
  await db.look(
    `INSERT INTO messaging.outbox (id, topic, type, key, payload, occurred_at, collectivite_id, aggregate_version, actor)
     SELECT gen_random_uuid(), $1, 'Happened', (n % 200)::text, $2::jsonb || jsonb_build_object('n', n), now(), gen_random_uuid(), 1, gen_random_uuid()::text
     FROM generate_series(1, $3::int) n`,
    topic, JSON.stringify(payloadOf(0)), EVENTS,
  );
  const start = performance.now();
  while (relay.status().published - before < EVENTS) await delay(1);
  const seconds = (performance.now() - start) / 1000;
  const [{ left }] = await db.look('SELECT count(*)::int AS left FROM messaging.outbox WHERE published_at IS NULL');
  if (left > 0) throw new Error(`${left} événements ne sont pas publiés`);
  await db.look('TRUNCATE messaging.outbox');
  return EVENTS / seconds;
}

async function produced(producer, topic, records) {
  const start = performance.now();
  for (let place = 0; place < records.length; place += BATCH) await producer.send({ topic, acks: -1, messages: records.slice(place, place + BATCH) });
  return records.length / ((performance.now() - start) / 1000);
}
