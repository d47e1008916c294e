import { expect, it } from '@jest/globals';
import type { AssistanceView } from '@osinum/contracts';
import { partsOf } from './standing-parts.ts';

const one = (more: Partial<AssistanceView>): AssistanceView => ({ id: 'x', state: 'agreed', mode: 'phone', advisorId: 'ines', instanceId: 'here', until: '2026-12-22T10:00:00.000Z', ...more });
const agreed = one({});
const proposed = one({ state: 'proposed' });
const ended = one({ state: 'ended', advisorId: 'karim', instanceId: 'there' });
const there = one({ instanceId: 'there' });

it.each([
  ['current with the advisor who follows', { assistance: agreed, advisorId: 'ines' }, { assistance: agreed }],
  ['former once somebody else follows', { assistance: agreed, advisorId: 'karim' }, { assistance: null, former: agreed }],
  ['former once nobody follows', { assistance: agreed }, { assistance: null, former: agreed }],
  ['nothing when it was only proposed by somebody else', { assistance: proposed, advisorId: 'karim' }, { assistance: null }],
  ['elsewhere in another instance', { assistance: there, advisorId: 'ines' }, { assistance: null, elsewhere: there }],
  ['the last one, once it ended', { assistance: ended, advisorId: 'ines' }, { assistance: ended }],
  ['nothing when there was none', { assistance: null, advisorId: 'ines' }, { assistance: null }],
])('an assistance is %s', (_, standing, expected) => {
  expect(partsOf(standing, 'here')).toEqual(expected);
});
