import { expect, it } from '@jest/globals';
import { taskDateRefusal } from './task-date.ts';

it.each([
  ['2026-11-15', 'date-past'],
  ['2026-11-16', undefined],
  ['2028-11-15', undefined],
  ['2028-11-16', 'date-too-far'],
  ['9999-12-31', 'date-too-far'],
])('a task for %s, on 16 November 2026: %s', (dueOn, code) => {
  expect(taskDateRefusal(dueOn, '2026-11-16')?.code).toBe(code);
});
