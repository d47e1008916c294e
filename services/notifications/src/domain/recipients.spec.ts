import { expect, it } from '@jest/globals';
import { recipientsAmong, type Member } from './recipients.ts';

const member = (personId: string, role: string, more: Partial<Member> = {}): Member => ({
  personId,
  name: personId,
  email: 'mairie@crisolles.example',
  role,
  status: 'active',
  ...more,
});

it.each([
  ['référents only', [member('a', 'referent'), member('b', 'membre'), member('c', 'referent')], ['a', 'c']],
  ['everybody without a référent', [member('a', 'membre'), member('b', 'membre')], ['a', 'b']],
  ['nobody who waits or has left', [member('a', 'referent', { status: 'waiting' }), member('b', 'membre', { status: 'ended' })], []],
  ['nobody without an address', [member('a', 'referent', { email: '' }), member('b', 'membre')], ['b']],
  ['nobody', [], []],
])('%s', (_, members, expected) => {
  expect(recipientsAmong(members).map((one) => one.personId)).toEqual(expected);
});
