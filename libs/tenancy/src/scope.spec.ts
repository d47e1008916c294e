import { describe, expect, it } from '@jest/globals';
import { settingsOf, unowned } from './scope.ts';

const id = '7f1c2a52-5d60-4a3e-9a3a-2c6f1a6a1f10';

describe('the settings of a scope', () => {
  it('are empty where the scope says nothing', () => {
    expect(settingsOf({ collectiviteId: id })).toEqual([id, '', '']);
    expect(settingsOf({ instanceId: id, personId: id })).toEqual(['', id, id]);
    expect(settingsOf({ personId: id })).toEqual(['', '', id]);
    expect(settingsOf(unowned)).toEqual(['', '', '']);
  });

  it.each([[{}], [{ collectiviteId: '' }], [{ personId: undefined }]])('refuse %j, which names no owner', (scope) => {
    expect(() => settingsOf(scope)).toThrow(/unowned/);
  });
});
