import { describe, expect, it } from '@jest/globals';
import { isAsDeclared } from './schedulers.ts';

const now = new Date('2026-11-22T10:00:00Z');
const template = { opts: { removeOnFail: true } };
const soon = now.getTime() + 1_000;

describe('a scheduler found in Redis', () => {
  it('is left alone when it says what the job declares', () => {
    expect(isAsDeclared({ every: 60_000, next: soon, template } as never, { everyMs: 60_000 }, now)).toBe(true);
    expect(isAsDeclared({ pattern: '0 8 * * *', tz: 'Europe/Paris', next: soon, template } as never, { cron: '0 8 * * *', timezone: 'Europe/Paris' }, now)).toBe(true);
  });

  it.each([
    ['another period', { every: 30_000, next: soon, template }],
    ['a pattern instead of a period', { pattern: '0 8 * * *', next: soon, template }],
    ['a next time long past: it has stopped coming', { every: 60_000, next: now.getTime() - 120_000, template }],
    ['no next time', { every: 60_000, template }],
    ['failures kept one by one', { every: 60_000, next: soon }],
  ])('is replaced with %s', (_what, scheduler) => {
    expect(isAsDeclared(scheduler as never, { everyMs: 60_000 }, now)).toBe(false);
  });
});
