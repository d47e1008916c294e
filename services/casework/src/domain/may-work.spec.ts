import { expect, it } from '@jest/globals';
import { workRefusal } from './may-work.ts';

it.each([
  ['one’s own', { status: 'en-cours', assigneeId: 'ines' }, ['ines'], undefined],
  ['one’s own, paused', { status: 'en-pause', assigneeId: 'ines' }, ['ines'], undefined],
  ['an absent colleague’s, as relay', { status: 'en-cours', assigneeId: 'paul' }, ['ines', 'paul'], undefined],
  ['a colleague’s', { status: 'en-cours', assigneeId: 'paul' }, ['ines'], 'case-followed-by-another'],
  ['nobody’s', { status: 'a-prendre-en-charge' }, ['ines'], 'case-not-claimed'],
  ['closed', { status: 'clos', assigneeId: 'ines' }, ['ines'], 'case-closed'],
] as const)('%s', (_, facts, actingFor, code) => {
  expect(workRefusal({ contactMade: false, ...facts }, actingFor)?.code).toBe(code);
});
