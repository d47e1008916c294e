import { describe, expect, it } from '@jest/globals';
import { assistanceKey, caseClaimedKey, caseOpenedKey, completionKey, messageIdOf, relanceKey, taskDoneKey } from './mail-key.ts';

describe('send keys', () => {
  it('are all different', () => {
    const keys = [relanceKey('1', 6), relanceKey('1', 0), completionKey('1'), caseOpenedKey('1'), caseClaimedKey('1', '2'), taskDoneKey('1'), assistanceKey('1', 'proposed'), assistanceKey('1', 'agreed'), assistanceKey('1', 'handed-back')];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('messageIdOf', () => {
  const id = messageIdOf(relanceKey('r1', 6), 'p1', 'osinum.example');

  it('is the same each time', () => {
    expect(messageIdOf(relanceKey('r1', 6), 'p1', 'osinum.example')).toBe(id);
    expect(id).toMatch(/^<[0-9a-f]{40}@osinum\.example>$/);
  });

  it.each([
    ['another offset', messageIdOf(relanceKey('r1', 3), 'p1', 'osinum.example')],
    ['another person', messageIdOf(relanceKey('r1', 6), 'p2', 'osinum.example')],
  ])('differs for %s', (_, other) => {
    expect(other).not.toBe(id);
  });
});
