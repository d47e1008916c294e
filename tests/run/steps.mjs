import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../deploy/local/lib/paths.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);

/**
 * Runs a command with its output shown.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} the exit code
 */
export function show(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', () => done(127));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Reads the module graph that the boundary rule needs, then lints everything. */
export async function lint() {
  const quiet = { NX_DAEMON: 'false', NX_TUI: 'false' };
  const graph = await show(bin('nx'), ['graph', '--file', join(root, '.nx', 'graph.json')], quiet);
  return graph || show(bin('eslint'), ['.', '--max-warnings', '0', '--cache', '--cache-location', join(root, '.nx', 'eslint')], quiet);
}

/** Compares the project references with the packages' dependencies. */
export function syncCheck() {
  return show(bin('nx'), ['sync:check'], { NX_DAEMON: 'false', NX_TUI: 'false' });
}

/**
 * One Jest run.
 * @param {string} name also the name of the report
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ passed: number, failed: number }>} a suite that does not start counts as one failure
 */
export async function jest(name, args, env = {}) {
  const report = join(root, '.osinum', 'reports', `${name}.json`);
  mkdirSync(join(root, '.osinum', 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const code = await show(
    process.execPath,
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(root, 'node_modules/jest/bin/jest.js'), ...args, '--json', `--outputFile=${report}`, '--testLocationInResults=false'],
    env,
  );
  return count(report, code);
}

function count(report, code) {
  try {
    const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** A command that counts as one test. */
export function asTest(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}
