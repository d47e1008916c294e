import { describe, expect, it } from '@jest/globals';
import { alertTasks } from './alert-tasks.ts';
import * as labels from './labels.ts';

const sentences = [
  ...Object.entries(alertTasks).flatMap(([code, task]) => Object.entries(task).map(([part, text]) => [`${code} ${part}`, text])),
  ...Object.entries(labels).flatMap(([table, texts]) => Object.entries(texts).map(([code, text]) => [`${table} ${code}`, text])),
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
