import { describe, expect, it } from '@jest/globals';
import type { AnswerValue, Answers } from '../domain/answer.ts';
import type { CollectiviteFacts } from '../domain/collectivite-facts.ts';
import { readAnswers, visibleQuestions } from '../domain/reading.ts';
import { compiledV1 } from './questionnaire-v1.ts';

const personas = {
  'commune 300': { kind: 'commune', population: 300, agents: 2, elus: 11 },
  'commune 900': { kind: 'commune', population: 900, agents: 6, elus: 15 },
  'commune 4 200': { kind: 'commune', population: 4200, agents: 45, elus: 27 },
  'EPCI 40 000': { kind: 'epci', population: 40000, agents: 120, elus: 60 },
  'syndicat, 8 agents': { kind: 'syndicat', agents: 8, elus: 20 },
} satisfies Record<string, CollectiviteFacts>;

type Persona = keyof typeof personas;

const chosen = (choice: string): AnswerValue => ({ state: 'answered', choices: [choice] });
const closing: Answers = { 'sauvegarde.existe': chosen('aucune') };

const count = (persona: Persona, thematique: string, answers: Answers = {}) =>
  visibleQuestions(readAnswers(compiledV1, { facts: personas[persona], answers, on: '2026-11-22' })).filter(
    (reading) => reading.thematique.code === thematique,
  ).length;

describe('the questions each collectivité is asked', () => {
  it.each<[Persona, string, number, number]>([
    ['commune 300', 'hebergement', 4, 2],
    ['commune 900', 'hebergement', 4, 2],
    ['commune 4 200', 'hebergement', 6, 4],
    ['EPCI 40 000', 'hebergement', 6, 4],
    ['syndicat, 8 agents', 'hebergement', 4, 2],
    ['commune 300', 'securite', 4, 4],
    ['commune 900', 'securite', 6, 6],
    ['commune 4 200', 'securite', 7, 7],
    ['EPCI 40 000', 'securite', 7, 7],
    ['syndicat, 8 agents', 'securite', 6, 6],
  ])('%s, %s: %i, or %i when conditions close', (persona, thematique, most, least) => {
    expect(count(persona, thematique)).toBe(most);
    expect(count(persona, thematique, closing)).toBe(least);
  });
});
