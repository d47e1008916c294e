// npm test: everything, on real components of its own, ending in one line « N passed, N failed ».
import { bootstrap } from '../../deploy/local/lib/bootstrap.mjs';

await bootstrap();

const { asFailure } = await import('../../deploy/local/lib/failure.mjs');
const { elapsed } = await import('../../deploy/local/lib/progress.mjs');
const { startTestStack } = await import('./test-stack.mjs');
const { faultsOnce } = await import('../chaos/step.mjs');
const { asTest, jest, lint, syncCheck } = await import('./steps.mjs');

const begin = Date.now();
const totals = { passed: 0, failed: 0 };

async function step(title, work) {
  const start = Date.now();
  console.log(`\n── ${title}`);
  const { passed, failed } = await work();
  totals.passed += passed;
  totals.failed += failed;
  console.log(`── ${title} : ${passed} passed, ${failed} failed (${elapsed(Date.now() - start)})`);
}

let stack;
const stop = async (code) => {
  await stack?.stop();
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop(130));

try {
  stack = await startTestStack();
  await step('Modules', async () => asTest(await syncCheck()));
  await step('Lint', async () => asTest(await lint()));
  await step('Tests unitaires', () => jest('unit', ['--selectProjects', 'unit']));
  await step('Parcours dans le navigateur', () => jest('journeys', ['--selectProjects', 'journeys', '--runInBand'], stack.env));
  await step('Tests d’intégration', () => jest('integration', ['--selectProjects', 'integration', '--maxWorkers=2'], stack.env));
  await step('Pannes', () => faultsOnce(stack.env));
} catch (error) {
  totals.failed += 1;
  const failure = asFailure(error);
  console.error(failure ? `\n${failure.message}\n${failure.mend}` : error);
}
console.log(`\nDurée : ${elapsed(Date.now() - begin)}`);
await stack?.stop();
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
