import { expect, it } from '@jest/globals';
import { senderOf, type RelationFact } from './sender.ts';

const relation = (instanceId: string, kind: RelationFact['kind'], ended = false): RelationFact => ({ instanceId, kind, ended });

it.each([
  ['nothing known', [], 'vallees'],
  ['still a member', [relation('osinum', 'perimetre'), relation('vallees', 'adherent')], 'vallees'],
  ['left for another operator', [relation('vallees', 'adherent', true), relation('osinum', 'perimetre'), relation('littoral', 'adherent')], 'littoral'],
  ['left, merely covered now', [relation('vallees', 'adherent', true), relation('osinum', 'perimetre')], 'osinum'],
  ['left, and nobody else', [relation('vallees', 'adherent', true), relation('osinum', 'perimetre', true)], 'vallees'],
] as const)('%s', (_, relations, sender) => {
  expect(senderOf('vallees', relations)).toBe(sender);
});
