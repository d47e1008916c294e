import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const buf = path('../../node_modules/@bufbuild/buf/bin/buf');
const proto = path('../../proto');
/** The messages as they were last published; `UPDATE_IMAGE=1` takes those of today, once they are seen not to break them. */
const image = path('published-events.binpb');

/** Runs buf, and gives back its exit code and what it says. */
function run(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [buf, ...args], { cwd: proto }, (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, said: stdout + stderr }));
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proto-'));
  await cp(proto, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

/** A copy of the messages with one text replaced by another. */
async function changed(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(proto, file), 'utf8');
  const next = text.replace(from, to);
  expect(next).not.toBe(text);
  await writeFile(join(folder, file), next);
}

describe('the messages of the events', () => {
  it('are written as buf wants them', async () => expect(await run('lint')).toEqual({ code: 0, said: '' }), 20_000);

  it('break nothing of what was published', async () => {
    const verdict = await run('breaking', '--against', image);
    expect(verdict).toEqual({ code: 0, said: '' });
    if (process.env['UPDATE_IMAGE']) expect(await run('build', '-o', image)).toEqual({ code: 0, said: '' });
  }, 20_000);

  it('may gain a field', async () => {
    await changed('casework/v1/events.proto', /(message TaskDue \{)/, '$1\n  string added_later = 999;');
    expect(await run('breaking', folder, '--against', image)).toEqual({ code: 0, said: '' });
  }, 20_000);

  it('may not lose one', async () => {
    await changed('casework/v1/events.proto', /(message TaskDue \{[^}]*?)\n[^\n]*case_id = \d+;/, '$1');
    expect(await run('breaking', folder, '--against', image)).toMatchObject({ code: 100, said: expect.stringContaining('case_id') });
  }, 20_000);

  it('may not rename one: its name is on the wire', async () => {
    await changed('casework/v1/events.proto', /(message TaskDue \{[^}]*?)case_id( = \d+;)/, '$1file_id$2');
    expect(await run('breaking', folder, '--against', image)).toMatchObject({ code: 100, said: expect.stringContaining('file_id') });
  }, 20_000);
});
