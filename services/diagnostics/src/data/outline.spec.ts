import { describe, expect, it } from '@jest/globals';
import type { AnswerValue, Answers } from '../domain/answer.ts';
import type { CollectiviteFacts } from '../domain/collectivite-facts.ts';
import { secondsInAll } from '../domain/length.ts';
import { readAnswers, visibleQuestions, type Reading } from '../domain/reading.ts';
import { questionnaireV1, compiledV1 } from './questionnaire-v1.ts';

const personas = {
  'commune 300': { kind: 'commune', population: 300, agents: 2, elus: 11 },
  'commune 900': { kind: 'commune', population: 900, agents: 6, elus: 15 },
  'commune 4 200': { kind: 'commune', population: 4200, agents: 45, elus: 27 },
  'EPCI 40 000': { kind: 'epci', population: 40000, agents: 120, elus: 60 },
  'syndicat, 8 agents': { kind: 'syndicat', agents: 8, elus: 20 },
} satisfies Record<string, CollectiviteFacts>;

const chosen = (choice: string): AnswerValue => ({ state: 'answered', choices: [choice] });

/** Answers that open every condition, and answers that close them. */
const opening: Answers = { 'pilotage.plan': chosen('vote') };
const closing: Answers = {
  'teletravail.jours': chosen('zero'),
  'mobilite.acces-distance': chosen('impossible'),
  'sauvegarde.existe': chosen('aucune'),
  'site.existe': chosen('aucun'),
  'pilotage.plan': chosen('non'),
};

const read = (facts: CollectiviteFacts, answers: Answers): Reading => readAnswers(compiledV1, { facts, answers, on: '2026-11-22' });
const perThematique = (reading: Reading) =>
  questionnaireV1.thematiques.map(
    (thematique) => visibleQuestions(reading).filter((question) => question.thematique === thematique).length,
  );
const minutes = (reading: Reading) => Math.round(secondsInAll(reading) / 60);

describe('the outline', () => {
  it('has 79 questions, 10 alerts, 43 anchors, 15 double readings and 11 sensitive rows', () => {
    const questions = compiledV1.questions.map(({ question }) => question);
    expect(questions).toHaveLength(79);
    expect(compiledV1.alerts.map(({ code }) => code)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10']);
    expect(questions.filter(({ anchor }) => anchor)).toHaveLength(43);
    expect(questions.filter(({ askedToElus }) => askedToElus)).toHaveLength(15);
    expect(questions.filter(({ sensitive }) => sensitive)).toHaveLength(11);
  });

  it.each([
    ['commune 300', [5, 2, 4, 4, 3, 2, 4, 3, 3, 3, 6, 3], [38, 42], [17, 19]],
    ['commune 900', [5, 3, 4, 6, 3, 4, 4, 3, 3, 3, 6, 3], [43, 47], [18, 20]],
    ['commune 4 200', [7, 6, 6, 7, 6, 6, 7, 7, 7, 6, 7, 5], [72, 77], [29, 31]],
    ['EPCI 40 000', [7, 6, 6, 7, 6, 6, 7, 6, 6, 6, 7, 5], [70, 75], [28, 30]],
    ['syndicat, 8 agents', [5, 3, 4, 6, 3, 4, 4, 3, 2, 3, 6, 3], [42, 46], [18, 20]],
  ] as const)('asks a %s what it says, and takes the time it says', (persona, most, [least, total], length) => {
    const open = read(personas[persona], opening);
    const closed = read(personas[persona], closing);
    expect(perThematique(open)).toEqual(most);
    expect([visibleQuestions(closed).length, visibleQuestions(open).length]).toEqual([least, total]);
    expect([minutes(closed), minutes(open)]).toEqual(length);
  });
});
