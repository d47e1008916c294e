import { describe, expect, it } from '@jest/globals';
import { bounded } from './bounded.ts';

describe('a bounded reading', () => {
  it('gives what was read, and when', async () => {
    expect(await bounded(async () => 3)()).toEqual({ known: true, value: 3, readAt: expect.stringMatching(/^\d{4}-.*Z$/) });
  });

  it.each([
    ['fails', () => Promise.reject(new Error('connection refused'))],
    ['never comes', () => new Promise<number>(() => {})],
  ])('is unknown when it %s', async (_what, read) => {
    expect(await bounded<number>(read, { deadlineMs: 20 })()).toMatchObject({ known: false });
  });

  it('serves again for a while, and is not begun twice', async () => {
    let begun = 0;
    const read = bounded(async () => ++begun, { keptMs: 60_000 });
    expect(await Promise.all([read(), read()])).toMatchObject([{ value: 1 }, { value: 1 }]);
    expect(await read()).toMatchObject({ value: 1 });
    expect(begun).toBe(1);
  });

  it('is not piled up while the last one still hangs', async () => {
    let begun = 0;
    const read = bounded(() => new Promise<number>(() => void begun++), { deadlineMs: 5, keptMs: 0 });
    await read();
    await read();
    expect(begun).toBe(1);
  });
});
