import { replayCommand } from './replay-command.ts';

try {
  console.log(await replayCommand(process.argv.slice(2), process.env));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
