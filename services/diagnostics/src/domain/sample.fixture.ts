import { compileQuestionnaire } from './compile-questionnaire.ts';
import type { AnswerValue, Answers } from './answer.ts';
import type { CollectiviteFacts } from './collectivite-facts.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { readAnswers } from './reading.ts';

const texts = { text: 'Question', why: 'Pourquoi', how: 'Comment' };
const choice = (code: string, index?: 0 | 0.5 | 1 | 1.5 | 2 | 2.5 | 3) => ({ code, text: code, ...(index !== undefined && { index }) });

const questions: Record<'a' | 'b', readonly Question[]> = {
  a: [
    { ...texts, code: 'a.figures', number: '1.1', kind: 'figures', weight: 0, fields: [{ code: 'elus', text: 'Élus', unit: 'élus' }] },
    {
      ...texts,
      code: 'a.copie',
      number: '1.2',
      kind: 'single',
      weight: 3,
      choices: [choice('jour', 3), choice('parfois', 0.5), choice('aucune', 0)],
    },
    {
      ...texts,
      code: 'a.test',
      number: '1.3',
      kind: 'date',
      weight: 2,
      visibleWhen: 'a.copie != aucune',
      choices: [choice('jamais', 0)],
      ages: [{ underMonths: 12, index: 3 }, { underMonths: 37, index: 1.5 }, { index: 0.5 }],
    },
    {
      ...texts,
      code: 'a.lieu',
      number: '1.4',
      kind: 'single',
      weight: 1,
      visibleWhen: 'grande',
      choices: [choice('choisi', 3), { ...choice('epci', 1.5), offeredWhen: 'kind != epci' }, choice('ailleurs')],
    },
  ],
  b: [
    { ...texts, code: 'b.elus', number: '2.1', kind: 'number', weight: 2, unit: 'élus', shareOf: 'elus' },
    {
      ...texts,
      code: 'b.canaux',
      number: '2.2',
      kind: 'multiple',
      weight: 2,
      notConcerned: 'Non concerné',
      choices: [choice('site', 1), choice('lettre', 1), choice('alertes', 1), choice('reunions', 0.5), { ...choice('aucun', 0), exclusive: true }],
    },
    {
      ...texts,
      code: 'b.constats',
      number: '2.3',
      kind: 'facts',
      weight: 2,
      choices: [choice('https'), choice('mentions'), choice('certificat'), choice('declaree'), { ...choice('aucun'), exclusive: true }],
      counts: [{ atLeast: 4, index: 3 }, { atLeast: 3, index: 2 }, { atLeast: 2, index: 1 }, { atLeast: 0, index: 0 }],
    },
    { ...texts, code: 'b.fait', number: '2.4', kind: 'single', weight: 0, choices: [choice('un'), choice('deux')] },
  ],
};

/** A small questionnaire with every kind of question, for specs. */
export const sample: Questionnaire = {
  version: 'sample',
  conditions: { grande: 'kind != commune or population >= 500' },
  thematiques: [
    {
      code: 'a',
      number: 1,
      title: 'A',
      introduction: 'A',
      askThePrestataire: true,
      questions: questions.a,
      alerts: [
        { code: 'A2', order: 2, question: 'a.test', choice: 'jamais', title: 'Jamais', consequence: '', step: '', helps: '' },
        { code: 'A1', order: 1, question: 'a.copie', choice: 'aucune', title: 'Aucune', consequence: '', step: '', helps: '' },
      ],
    },
    { code: 'b', number: 2, title: 'B', introduction: 'B', questions: questions.b, alerts: [] },
  ],
};

export const compiledSample = compileQuestionnaire(sample);

export const village: CollectiviteFacts = { kind: 'commune', population: 300, elus: 11 };
export const bourg: CollectiviteFacts = { kind: 'commune', population: 900, elus: 15 };
export const today = '2026-11-22';

export const chosen = (...choices: string[]): AnswerValue => ({ state: 'answered', choices });
export const unknown: AnswerValue = { state: 'unknown' };
export const notConcerned: AnswerValue = { state: 'not-concerned' };

export const readSample = (answers: Answers, facts: CollectiviteFacts = bourg, on = today) =>
  readAnswers(compiledSample, { facts, answers, on });
