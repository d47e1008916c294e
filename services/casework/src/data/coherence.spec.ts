import { describe, expect, it } from '@jest/globals';
import { alertTasks } from './alert-tasks.ts';
import * as labels from './labels.ts';
import * as texts from './timeline-texts.ts';

const sentences = [
  ...Object.entries(alertTasks).flatMap(([code, task]) => Object.entries(task).map(([part, text]) => [`${code} ${part}`, text])),
  ...Object.entries(labels).flatMap(([table, texts]) => Object.entries(texts).map(([code, text]) => [`${table} ${code}`, text])),
  ['diagnostic', texts.diagnosticCompletedText(new Date('2026-11-16'), 2)],
  ['closed', texts.closedText('hors-perimetre')],
  ['task', texts.taskDoneText('Premier contact')],
  ['action', texts.actionChangedText('bloquee')],
  ['unknown action', texts.actionChangedText('autre')],
  ['mail', texts.messageSentText('relance')],
] as [string, string][];

describe('French texts', () => {
  it.each(sentences)('%s « %s » is well set', (_, text) => {
    expect(text).not.toMatch(/'| [?!;:]|[^\u202f][?!;]|[^\u00a0]:/);
    expect(text).not.toMatch(/^\s|\s$|[ \u00a0]{2}/);
  });
});

it('covers the ten alerts of the questionnaire, in order', () => {
  expect(Object.keys(alertTasks)).toEqual(Array.from({ length: 10 }, (_, index) => `A${index + 1}`));
});

it('tells of every mail to a collectivité, and of no other', () => {
  expect(['completion', 'case-claimed', 'task-done', 'relance'].map(texts.messageSentText)).not.toContain(undefined);
  expect(texts.messageSentText('case-opened')).toBeUndefined();
});
