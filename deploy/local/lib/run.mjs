import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.mjs';
import { readableLines } from './readable-lines.mjs';

const running = new Set();

/** Ends the commands under way: called when the launcher is told to stop. */
export function abortCommands() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a command to its end; its output goes to a log, its last lines into the failure.
 * @param {string} title for the failure's sentence
 * @param {string} command
 * @param {string[]} args
 * @param {{ log?: string, env?: NodeJS.ProcessEnv, cwd?: string, onLine?: (line: string) => void, mend?: string, uid?: number, gid?: number, lines?: number }} [options]
 * @returns {Promise<string>} what it printed on its standard output
 */
export function run(title, command, args, { log, env = process.env, cwd, onLine, mend, uid, gid, lines: shown = 12 } = {}) {
  return new Promise((done, fail) => {
    const file = log && (mkdirSync(dirname(log), { recursive: true }), createWriteStream(log, { flags: 'a' }));
    const child = spawn(command, args, { cwd, env, uid, gid, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let stdout = '';
    let all = '';
    const take = (chunk) => {
      file?.write(chunk);
      all = (all + chunk).slice(-8000);
      const last = String(chunk).split('\n').map((line) => line.trim()).filter(Boolean).pop();
      if (last) onLine?.(last);
    };
    child.stdout.on('data', (chunk) => { stdout += chunk; take(chunk); });
    child.stderr.on('data', take);
    const end = (problem) => {
      running.delete(child);
      file?.end();
      if (problem === null) return done(stdout);
      const lines = readableLines(all).slice(-shown).map((line) => `    ${line}`).join('\n');
      fail(new Failure(`${title} : ${problem}.${all.trim() && `\n${lines}`}`, mend ?? (log ? `Le journal complet est dans ${log}.` : '')));
    };
    child.on('error', (error) => end(`« ${command} » ne se lance pas (${error.code ?? error.message})`));
    child.on('close', (code, name) => end(code === 0 ? null : name ? `arrêté par ${name}` : `échec (code ${code})`));
  });
}
