import { describe, expect, it } from '@jest/globals';
import { pendingMigrations } from './plan.ts';

const file = (name: string, checksum = name) => ({ name, checksum, sql: '' });
const row = (name: string, checksum = name, finished = true) => ({ name, checksum, finished });

describe('what is left to apply', () => {
  it('is everything on a new database, in order', () => {
    expect(pendingMigrations([file('1_a'), file('2_b')], [])).toEqual([file('1_a'), file('2_b')]);
  });

  it('is what was not applied', () => {
    expect(pendingMigrations([file('1_a'), file('2_b')], [row('1_a')])).toEqual([file('2_b')]);
  });

  it('is nothing when the database is ahead of the files: an older version starts on it', () => {
    expect(pendingMigrations([file('1_a')], [row('1_a'), row('2_b')])).toEqual([]);
  });

  it.each([
    ['an edited file', [file('1_a', 'new')], [row('1_a', 'old')], /edited/],
    ['an unfinished one', [file('1_a')], [row('1_a', '1_a', false)], /never finished/],
    ['one that slips in before', [file('1_a'), file('2_b')], [row('2_b')], /new timestamp/],
  ])('refuses %s', (_what, files, history, message) => {
    expect(() => pendingMigrations(files, history)).toThrow(message);
  });
});
