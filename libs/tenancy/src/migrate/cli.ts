import { commands } from './commands.ts';

const usage = `node libs/tenancy/dist/migrate/cli.js
  provision <service>                               create or mend its database and roles
  up <service>                                      apply its migrations
  new <service> <name>                              write the migration that brings them to the schema
  check <service>                                   say what the migrations lack to give the schema
  policy <service> <template> <table> [<column> …]  print a row-security template`;

const [command = '', service = '', ...rest] = process.argv.slice(2);
const run = commands[command];
if (!run || !service) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    console.log(await run(service, process.env, ...rest));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
