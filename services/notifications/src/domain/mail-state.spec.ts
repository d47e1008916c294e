import { describe, expect, it } from '@jest/globals';
import { backOffMinutes, beginAnew, beginSending, endSending, nextLookAt, retryAt, type MailRecord } from './mail-state.ts';

const now = new Date('2026-11-12T09:00:00Z');
const before = new Date('2026-11-12T08:59:59Z');
const after = new Date('2026-11-12T09:00:01Z');
const mail = (more: Partial<MailRecord>): MailRecord => ({ state: 'queued', attempts: 0, repeated: false, ...more });

describe('beginSending', () => {
  it.each([
    ['queued', mail({}), { attempts: 1, repeated: false }],
    ['taken by a living worker', mail({ state: 'sending', attempts: 1, leaseUntil: after }), undefined],
    ['its worker died', mail({ state: 'sending', attempts: 1, leaseUntil: before }), { attempts: 2, repeated: true }],
    ['refused for now, too early', mail({ state: 'failed-temporary', attempts: 1, nextAttemptAt: after }), undefined],
    ['refused for now, time to retry', mail({ state: 'failed-temporary', attempts: 1, nextAttemptAt: now }), { attempts: 2, repeated: false }],
    ['sent', mail({ state: 'sent', attempts: 1 }), undefined],
    ['resent', mail({ state: 'resent', attempts: 2 }), undefined],
    ['refused', mail({ state: 'failed-permanent', attempts: 1 }), undefined],
    ['skipped', mail({ state: 'skipped' }), undefined],
  ])('%s', (_, record, expected) => {
    const begun = beginSending(record, now);
    expect(begun && { attempts: begun.attempts, repeated: begun.repeated }).toEqual(expected);
    if (begun) expect(begun).toMatchObject({ state: 'sending', leaseUntil: new Date('2026-11-12T09:02:00Z') });
  });
});

describe('beginAnew', () => {
  it.each([
    ['failed for now', mail({ state: 'failed-temporary', attempts: 3, nextAttemptAt: after }), mail({})],
    ['failed for good', mail({ state: 'failed-permanent', attempts: 8 }), mail({})],
    ['failed after an attempt cut short', mail({ state: 'failed-permanent', attempts: 2, repeated: true }), mail({ repeated: true })],
    ['queued', mail({}), undefined],
    ['being sent', mail({ state: 'sending', attempts: 1, leaseUntil: after }), undefined],
    ['sent', mail({ state: 'sent', attempts: 1 }), undefined],
    ['resent', mail({ state: 'resent', attempts: 2 }), undefined],
    ['skipped', mail({ state: 'skipped' }), undefined],
  ])('%s', (_, record, expected) => {
    expect(beginAnew(record)).toEqual(expected);
  });
});

describe('endSending', () => {
  it.each([
    ['accepted', mail({ attempts: 1 }), 'sent'],
    ['accepted', mail({ attempts: 2 }), 'sent'],
    ['accepted', mail({ attempts: 2, repeated: true }), 'resent'],
    ['refused', mail({ attempts: 1 }), 'failed-permanent'],
    ['nobody-to-write-to', mail({ attempts: 1 }), 'skipped'],
    ['refused-for-now', mail({ attempts: 7 }), 'failed-temporary'],
    ['refused-for-now', mail({ attempts: 8 }), 'failed-permanent'],
    ['unanswered', mail({ attempts: 1 }), 'failed-temporary'],
  ] as const)('%s after %j: %s', (attempt, record, state) => {
    expect(endSending({ ...record, state: 'sending' }, attempt, now).state).toBe(state);
  });

  it('waits longer each time, two days in all', () => {
    const waits = backOffMinutes.map((_, index) => {
      const failed = endSending(mail({ state: 'sending', attempts: index + 1 }), 'refused-for-now', now);
      return (failed.nextAttemptAt!.getTime() - now.getTime()) / 60_000;
    });
    expect(waits).toEqual([...backOffMinutes]);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });

  it('keeps in mind that a mail may have left twice, through a later refusal', () => {
    const begun = beginSending(mail({ state: 'sending', attempts: 1, leaseUntil: before }), now)!;
    const failed = endSending(begun, 'refused-for-now', now);
    const again = beginSending(failed, failed.nextAttemptAt!)!;
    expect(endSending(again, 'accepted', now).state).toBe('resent');
  });
});

describe('a server that went silent with the mail in its hands', () => {
  it('may have kept it: what is sent next counts as sent again', () => {
    const silent = endSending(mail({ state: 'sending', attempts: 1 }), 'unanswered', now);
    expect(silent).toMatchObject({ state: 'failed-temporary', repeated: true, nextAttemptAt: new Date('2026-11-12T09:01:00Z') });
    const again = beginSending(silent, silent.nextAttemptAt!)!;
    expect(endSending(again, 'accepted', now).state).toBe('resent');
  });
});

describe('nextLookAt', () => {
  it.each([
    ['all done', [mail({ state: 'sent' }), mail({ state: 'skipped' }), mail({ state: 'resent' }), mail({ state: 'failed-permanent' })], undefined],
    ['one queued', [mail({ state: 'sent' }), mail({})], now],
    ['one to retry', [mail({ state: 'sent' }), mail({ state: 'failed-temporary', nextAttemptAt: after })], after],
    ['the earliest of two', [mail({ state: 'sending', leaseUntil: after }), mail({ state: 'failed-temporary', nextAttemptAt: before })], before],
    ['nobody', [], undefined],
  ])('%s', (_, records, expected) => {
    expect(nextLookAt(records, now)).toEqual(expected);
  });
});

it.each([
  [1, 2],
  [2, 5],
  [6, 15 * 60],
  [100, 15 * 60],
])('after %i attempts that could not begin, waits %i seconds', (attempts, seconds) => {
  expect(retryAt(attempts, now).getTime() - now.getTime()).toBe(seconds * 1000);
});
