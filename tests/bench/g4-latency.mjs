// G4: from the commit of a change to its effect in another service, at 200 a second, against a bare producer and consumer.
//   plateforme   the event is appended in the transaction of a change; the relay publishes it; the consumer applies it once,
//                with its inbox row, and commits. From the commit of the change to that of the effect, told by NOTIFY.
//   nu           producer.send of the same value, a bare consumer reads it. From the call to the reading.
// Events leave at fixed times, whatever the earlier ones do.
import { startConsumers, startRelay, appendEvent, consumeFact } from '@osinum/messaging';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { silentLogger } from '../../libs/messaging/src/testing/silent-logger.ts';
import { specDatabase } from '../../libs/messaging/src/testing/spec-database.ts';
import { brokers, specTopics } from '../../libs/messaging/src/testing/spec-events.ts';
import { bareKafka, newName, payloadOf } from './frame/events.mjs';

const RATE = Number(process.env.BENCH_RATE ?? 200);
const SECONDS = 10;
const WAIT_MS = 60_000;
const collectiviteId = '0b7f0a52-6d3a-4c57-9a43-2f4dbf6cf3a1';

/** @type {import('./frame/run-bench.mjs').Bench} */
export default {
  unit: 'ms',
  goals: [{ says: 'p99, plateforme − nu', of: 'plateforme', over: 'nu', atMostMore: 30 }],
  async open() {
    const [platform, bare] = [await openPlatform(), await openBare()];
    const medians = { plateforme: [], nu: [] };
    const side = (name, path) => async () => {
      const { p50, p99 } = await measure(path);
      medians[name].push(p50);
      return p99;
    };
    return {
      sides: { plateforme: side('plateforme', platform), nu: side('nu', bare) },
      notes: [`${RATE} événements par seconde pendant ${SECONDS} s par tour ; le 99e centile de chaque tour est le chiffre`],
      after: () => Object.entries(medians).map(([name, values]) => `médianes ${name} : ${values.map((value) => value.toFixed(1)).join(' ')} ms`),
      close: async () => void (await Promise.all([platform.close(), bare.close()])),
    };
  },
};

/** Sends at fixed times and waits for every effect: one that is missing fails the bench. */
async function measure({ send, onEffect }) {
  const began = new Map();
  const taken = [];
  onEffect((n) => {
    if (!began.has(n)) return;
    taken.push(performance.now() - began.get(n));
    began.delete(n);
  });
  const total = RATE * SECONDS;
  const start = performance.now();
  const sends = [];
  for (let n = 0; n < total; n += 1) {
    const late = start + (n * 1000) / RATE - performance.now();
    if (late > 0) await delay(late);
    sends.push(send(n, (at) => began.set(n, at)));
  }
  await Promise.all(sends);
  for (const deadline = Date.now() + WAIT_MS; began.size > 0; await delay(20)) {
    if (Date.now() > deadline) throw new Error(`${began.size} événements sur ${total} n’ont pas eu d’effet`);
  }
  taken.sort((a, b) => a - b);
  return { p50: taken[Math.floor(total / 2)], p99: taken[Math.floor(total * 0.99)] };
}

async function openPlatform() {
  const db = await specDatabase();
  const topics = await specTopics();
  const listener = new pg.Client({ connectionString: db.fresh.superuserUrl });
  await listener.connect();
  await listener.query('LISTEN bench_effect');
  let effect = () => {};
  const waiting = new Map();
  listener.on('notification', ({ payload }) => effect(Number(payload)));
  const consumer = consumeFact(topics.fact, {
    scope: () => ({ collectiviteId }),
    apply: async (tx, { message }) => {
      const n = message.fields.n.kind.value;
      await tx.$executeRawUnsafe('INSERT INTO effect (collectivite_id, key, value) VALUES ($1::uuid, $2, $3)', collectiviteId, String(n), 'done');
      await tx.$queryRawUnsafe(`SELECT pg_notify('bench_effect', $1)`, String(n));
    },
  });
  const relay = await startRelay({ connectionString: db.fresh.systemUrl, brokers, clientId: 'bench', logger: silentLogger });
  const consumers = await startConsumers({ group: topics.group, brokers, database: db.database, consumers: [consumer], deps: {}, logger: silentLogger });
  const send = async (n, began) => {
    await db.database.withTenant({ collectiviteId }, (tx) => appendEvent(tx, topics.fact, { fields: fieldsOf(payloadOf(n)) }, { key: String(n % 50), occurredAt: new Date(), collectiviteId }));
    settle(waiting, n, performance.now(), began);
  };
  return {
    send,
    /** The effect may be told before our own commit returns: then it took no time at all. */
    onEffect(listen) {
      waiting.clear();
      effect = (n) => (waiting.get(n) === 'committed' ? listen(n) : waiting.set(n, listen));
    },
    async close() {
      await relay.stop();
      await consumers.stop();
      await listener.end();
      await topics.remove();
      await db.close();
    },
  };
}

function settle(waiting, n, at, began) {
  began(at);
  const early = waiting.get(n);
  waiting.set(n, 'committed');
  if (typeof early === 'function') early(n);
}

const fieldsOf = ({ n, note }) => ({ n: { kind: { case: 'numberValue', value: n } }, note: { kind: { case: 'stringValue', value: note } } });

async function openBare() {
  const kafka = await bareKafka();
  const topic = newName('latency');
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 1, replicationFactor: 1 }] });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  const consumer = kafka.consumer({ groupId: newName('latency') });
  let effect = () => {};
  await producer.connect();
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => effect(JSON.parse(String(message.value)).n) });
  return {
    async send(n, began) {
      began(performance.now());
      await producer.send({ topic, acks: -1, messages: [{ key: String(n % 50), value: JSON.stringify(payloadOf(n)) }] });
    },
    onEffect(listen) {
      effect = listen;
    },
    async close() {
      await consumer.disconnect();
      await producer.disconnect();
      await admin.deleteTopics({ topics: [topic] });
      await admin.disconnect();
    },
  };
}
