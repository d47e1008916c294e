import { compileQuestionnaire } from '../domain/compile-questionnaire.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { hebergement } from './themes/03-hebergement.ts';
import { securite } from './themes/04-securite.ts';

/** Version 1. A published version is never edited: the next one gets its own file and a mapping. */
export const questionnaireV1: Questionnaire = {
  version: '1',
  conditions: {
    T1: 'kind != commune or population >= 500',
    T2: 'kind = epci or kind = commune and population >= 3500 or kind not in (epci, commune) and agents >= 10',
  },
  thematiques: [hebergement, securite],
};

export const compiledV1 = compileQuestionnaire(questionnaireV1);
