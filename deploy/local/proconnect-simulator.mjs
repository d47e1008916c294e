import { readConfiguration } from './proconnect-simulator/configuration.mjs';
import { startSimulator } from './proconnect-simulator/server.mjs';

const simulator = await startSimulator(readConfiguration(process.env));
console.log(`ProConnect simulator: ${simulator.issuer}`);

for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => simulator.close());
