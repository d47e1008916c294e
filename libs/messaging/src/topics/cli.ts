import { createKafka } from '../bus/kafka-client.ts';
import { applyTopics } from './apply-topics.ts';
import { readTopics } from './topics-file.ts';

const quiet = { debug() {}, info() {}, warn: (_fields: object, message: string) => console.error(message), error() {} };

try {
  const brokers = process.env['KAFKA_BROKERS'];
  if (!brokers) throw new Error('The environment variable KAFKA_BROKERS is missing.');
  const admin = createKafka({ brokers: brokers.split(','), clientId: 'osinum-topics', logger: quiet }).admin();
  await admin.connect();
  try {
    const done = await applyTopics(admin, await readTopics(), Number(process.env['KAFKA_REPLICATION'] ?? 1));
    console.log(done.length ? done.join('\n') : 'every topic is as declared');
  } finally {
    await admin.disconnect();
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
