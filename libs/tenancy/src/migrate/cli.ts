import { commands } from './commands.ts';

const usage = 'node libs/tenancy/dist/migrate/cli.js provision|up|new|check <service> [<name>]';

const [command = '', service = '', name] = process.argv.slice(2);
const run = commands[command];
if (!run || !service) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    console.log(await run(service, process.env, name));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
