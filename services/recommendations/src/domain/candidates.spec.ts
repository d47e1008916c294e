import { describe, expect, it } from '@jest/globals';
import { aMeasure, anAnswer, aRow } from './builders.ts';
import type { Call } from './calls.ts';
import { callsOf } from './calls.ts';
import { rankCandidates } from './candidates.ts';

const silence = { measure: 'letter', thematiques: [], atLeast: 1, gravity: 6 };

function calling(measure: string, gravity: number, alert?: number): Call {
  const rows = [aRow('q', 1, [measure])];
  const [call] = callsOf(rows, silence, [anAnswer('q', { weight: 1, index: 3 - gravity })]);
  if (!call) throw new Error(`gravity ${gravity} calls nothing`);
  return alert === undefined ? call : { ...call, alert };
}

const order = (measures: ReturnType<typeof aMeasure>[], calls: Call[]) =>
  rankCandidates(measures, calls).map((candidate) => candidate.measure.code);

describe('rankCandidates', () => {
  it('puts alerts first in their own order, whatever they weigh', () => {
    const measures = [aMeasure('heavy'), aMeasure('second'), aMeasure('first')];
    expect(order(measures, [calling('heavy', 3), calling('second', 1, 7), calling('first', 1, 2)])).toEqual([
      'first',
      'second',
      'heavy',
    ]);
  });

  it('takes the largest gravity, not the sum', () => {
    const measures = [aMeasure('many'), aMeasure('one')];
    expect(order(measures, [calling('many', 2), calling('many', 2), calling('one', 3)])).toEqual(['one', 'many']);
  });

  it('breaks a tie by the sum for the effort', () => {
    const measures = [aMeasure('long', { effort: 3 }), aMeasure('short', { effort: 1 })];
    expect(order(measures, [calling('long', 2), calling('long', 2), calling('short', 2)])).toEqual(['short', 'long']);
  });

  it('then by the lower cost, then by the order of the table', () => {
    const measures = [aMeasure('dear', { cost: 2 }), aMeasure('a'), aMeasure('b')];
    expect(order(measures, [calling('b', 2), calling('dear', 2), calling('a', 2)])).toEqual(['a', 'b', 'dear']);
  });

  it('keeps every calling answer, the theme of the first one and the strongest level', () => {
    const rows = [aRow('light', 6, ['m']), aRow('serious', 8, ['m'])];
    const answers = [anAnswer('serious', { index: 0, weight: 3 }), anAnswer('light', { index: 2 })];
    const [candidate] = rankCandidates([aMeasure('m')], callsOf(rows, silence, answers));
    expect(candidate).toMatchObject({ thematique: 6, level: 1, gravity: 9 });
    expect(candidate?.triggers.map((trigger) => trigger.question)).toEqual(['light', 'serious']);
  });
});
