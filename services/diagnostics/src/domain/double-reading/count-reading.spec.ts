import { describe, expect, it } from '@jest/globals';
import { countReading, type EluAnswer } from './count-reading.ts';
import type { EluQuestion } from './elu-question.ts';

const single: EluQuestion = {
  code: 'a', text: 'A ?', kind: 'single', compares: 'habit',
  choices: [{ code: 'oui', text: 'Oui', like: [] }, { code: 'non', text: 'Non', like: [] }],
};
const multiple: EluQuestion = {
  code: 'b', text: 'B ?', kind: 'multiple', compares: 'wish',
  choices: [{ code: 'x', text: 'X', like: [] }, { code: 'y', text: 'Y', like: [] }, { code: 'aucun', text: 'Aucun', like: [], exclusive: true }],
};
const gave = (questionCode: string, ...choices: string[]): EluAnswer => ({ questionCode, state: 'answered', choices });
const unsure = (questionCode: string): EluAnswer => ({ questionCode, state: 'unknown' });

describe('counting a reading', () => {
  it('adds one to each answer given', () => {
    expect(countReading([single, multiple], [gave('a', 'oui'), gave('b', 'x', 'y', 'x')])).toEqual({
      marks: [{ questionCode: 'a', answerCode: 'oui' }, { questionCode: 'b', answerCode: 'x' }, { questionCode: 'b', answerCode: 'y' }],
    });
  });

  it('counts « je ne sais pas », and nothing that was not asked', () => {
    expect(countReading([single], [unsure('a'), gave('b', 'x')])).toEqual({ marks: [{ questionCode: 'a', answerCode: 'nsp' }] });
  });

  it.each<[string, EluQuestion, EluAnswer[]]>([
    ['missing', single, []],
    ['missing', single, [gave('a')]],
    ['one-only', single, [gave('a', 'oui', 'non')]],
    ['not-offered', single, [gave('a', 'peut-être')]],
    ['contradiction', single, [{ questionCode: 'a', state: 'unknown', choices: ['oui'] }]],
    ['contradiction', multiple, [gave('b', 'x', 'aucun')]],
  ])('refuses what is %s', (problem, question, answers) => {
    expect(countReading([question], answers)).toEqual({ problems: [{ questionCode: question.code, problem }] });
  });
});
