// npm run check: what to run every few minutes. Generated code, types, lint, unit tests.
import { bootstrap } from '../../deploy/local/lib/bootstrap.mjs';

await bootstrap();

const { build } = await import('../../deploy/local/build.mjs');
const { asTest, jest, lint } = await import('./steps.mjs');

await build();
const results = [asTest(await lint()), await jest('unit', ['--selectProjects', 'unit'])];
const failed = results.reduce((sum, result) => sum + result.failed, 0);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
