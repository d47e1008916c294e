import { describe, expect, it } from '@jest/globals';
import { actionState } from '@osinum/contracts';
import { carryOver, stillUnderWay } from './carry-over.ts';

const previous = actionState.options.map((state) => ({ code: `m-${state}`, state }));

describe('the next plan', () => {
  it('keeps what was begun, refused or already done, and proposes again what was finished', () => {
    expect([...carryOver(previous).keys()]).toEqual(['m-en-cours', 'm-bloquee', 'm-deja-faite', 'm-pas-interesse']);
  });

  it('keeps the work begun that is no longer called', () => {
    const called = new Set(['m-bloquee']);
    expect(stillUnderWay(previous, called).map(({ code }) => code)).toEqual(['m-en-cours']);
  });
});
