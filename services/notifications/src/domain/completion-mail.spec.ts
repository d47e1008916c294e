import { describe, expect, it } from '@jest/globals';
import { decideCompletionMail, type CompletionFacts } from './completion-mail.ts';

const completedAt = new Date('2026-11-12T09:00:00Z');
const planProposedAt = new Date('2026-11-12T09:00:02Z');
const late = new Date('2026-11-12T09:12:00Z');

const decide = (facts: CompletionFacts, time: string) => {
  const decision = decideCompletionMail(facts, new Date(`2026-11-${time}Z`));
  return decision.kind === 'send' ? decision.content : decision.kind;
};

describe('decideCompletionMail', () => {
  it.each([
    ['just completed', { completedAt }, '12T09:00:01', 'wait'],
    ['the plan follows', { completedAt, planProposedAt }, '12T09:00:03', 'with-plan'],
    ['one second too early', { completedAt }, '12T09:09:59', 'wait'],
    ['ten minutes without a plan', { completedAt }, '12T09:10:00', 'without-plan'],
    ['the plan comes after the message', { completedAt, planProposedAt: late, decidedAt: late }, '12T09:12:00', 'done'],
    ['the plan is heard of before the completion', { planProposedAt }, '12T09:00:03', 'wait'],
    ['both, in that order', { completedAt, planProposedAt }, '12T09:00:04', 'with-plan'],
    ['a completion of last month, by a replay', { completedAt, planProposedAt }, '30T09:00:00', 'skip'],
  ] as const)('%s: %s', (_, facts, time, expected) => {
    expect(decide(facts, time)).toBe(expected);
  });

  it('tells until when it waits', () => {
    expect(decideCompletionMail({ completedAt }, completedAt)).toEqual({
      kind: 'wait',
      until: new Date('2026-11-12T09:10:00Z'),
    });
  });
});
