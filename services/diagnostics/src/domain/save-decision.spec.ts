import { describe, expect, it } from '@jest/globals';
import { chosen, unknown } from './sample.fixture.ts';
import { decideSave } from './save-decision.ts';

const stored = { answer: chosen('jour'), version: 3 };

describe('saving an answer', () => {
  it('begins at version 1', () => {
    expect(decideSave(undefined, { answer: unknown, version: 0 })).toEqual({ decision: 'save', version: 1 });
  });

  it('follows the version it was based on', () => {
    expect(decideSave(stored, { answer: unknown, version: 3 })).toEqual({ decision: 'save', version: 4 });
  });

  it('never overwrites what someone else said meanwhile', () => {
    expect(decideSave(stored, { answer: unknown, version: 2 })).toEqual({ decision: 'conflict', current: stored });
    expect(decideSave(stored, { answer: unknown, version: 0 })).toEqual({ decision: 'conflict', current: stored });
  });

  it('leaves alone what both say, whatever the order of the ticks', () => {
    expect(decideSave(stored, { answer: chosen('jour'), version: 1 })).toEqual({ decision: 'unchanged' });
    const several = { answer: chosen('a', 'b'), version: 2 };
    expect(decideSave(several, { answer: chosen('b', 'a'), version: 0 })).toEqual({ decision: 'unchanged' });
  });
});
