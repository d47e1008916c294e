import { describe, expect, it } from '@jest/globals';
import { questionnaireV1 } from '../../data/questionnaire-v1.ts';
import { cnamV1 } from '../../data/cnam/rules.ts';
import { compileQuestionnaire } from '../compile-questionnaire.ts';
import type { CnamRules } from './rules.ts';

const compileWith = (cnam: CnamRules) => () => compileQuestionnaire({ ...questionnaireV1, cnam });

describe('the rules of the profile', () => {
  it('are refused, with the place and the name, when they cite a question or an answer that is lost', () => {
    expect(compileWith({ ...cnamV1, plan: { question: 'pilotage.projet', anyOf: ['vote'] } })).toThrow('pilotage.projet');
    expect(compileWith({ ...cnamV1, elu: { question: 'pilotage.elu', anyOf: ['nommé'] } })).toThrow('« pilotage.elu » n’a pas de réponse « nommé »');
    expect(compileWith({ ...cnamV1, evaluation: { ...cnamV1.evaluation, openedBy: 'pilotage.rien' } as CnamRules['evaluation'] })).toThrow('pilotage.rien');
    const codes = [...cnamV1.axes.codes, 'metavers'];
    expect(compileWith({ ...cnamV1, axes: { ...cnamV1.axes, codes } })).toThrow('metavers');
  });
});
