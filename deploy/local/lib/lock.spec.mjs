import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readLock, takeLock } from './lock.mjs';
import { identityOf } from './processes.mjs';

describe('the lock of a data folder', () => {
  let folder;
  let file;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    file = join(folder, 'launcher.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by one, who is told to the others', () => {
    const { lock } = takeLock(file, { base: 4100 });
    lock.update({ state: 'ready' });
    expect(takeLock(file).holder).toMatchObject({ pid: process.pid, base: 4100, state: 'ready' });
    lock.release();
    expect(readLock(file)).toBeNull();
  });

  it.each([
    ['a process that is gone', { pid: 4_194_304, startTime: '1' }],
    ['a pid that another process has by now', { ...identityOf(process.ppid), startTime: '1' }],
  ])('is taken over from %s', (_, holder) => {
    writeFileSync(file, JSON.stringify(holder));
    expect(takeLock(file).lock).toBeDefined();
    expect(readLock(file).pid).toBe(process.pid);
  });

  it('is not taken over while somebody else does', () => {
    writeFileSync(file, JSON.stringify({ pid: 4_194_304, startTime: '1' }));
    writeFileSync(`${file}.taking`, JSON.stringify(identityOf(process.ppid)));
    expect(takeLock(file).holder.pid).toBe(process.ppid);
  });
});
