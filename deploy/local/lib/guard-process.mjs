// Stops the children of a launcher that is gone. Its standard input is the pipe that ties the two together.
import { createInterface } from 'node:readline';
import { stopInOrder } from './processes.mjs';

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {});

let children = [];
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => { children = JSON.parse(line); });
lines.on('close', async () => {
  if (children.length) console.log(`${new Date().toISOString()} launcher gone, stopping ${children.map(({ name }) => name).join(', ')}`);
  await stopInOrder(children);
  process.exit(0);
});
