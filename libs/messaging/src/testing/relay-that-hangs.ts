import { createKafkaBus } from '../bus/kafka-bus.ts';
import { startRelay } from '../outbox/relay.ts';
import { silentLogger } from './silent-logger.ts';

// A process for a spec to kill: its relay sends, says so, and never comes to mark what it sent.
const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const bus = createKafkaBus({ brokers, clientId: 'hanging', logger: silentLogger });

await startRelay({
  connectionString: process.env['RELAY_URL'] ?? '',
  brokers,
  clientId: 'hanging',
  logger: silentLogger,
  bus: {
    ...bus,
    publishBatch: async (records) => {
      await bus.publishBatch(records);
      process.stdout.write('sent\n');
      await new Promise(() => {});
    },
  },
});
