import { describe, expect, it } from '@jest/globals';
import { baselines } from '../data/baselines.ts';
import { compiledV1 } from '../data/questionnaire-v1.ts';
import { surveys } from '../data/surveys.ts';
import type { Answers } from './answer.ts';
import type { CollectiviteFacts } from './collectivite-facts.ts';
import { readBaselines } from './compare-with-surveys.ts';
import { readAnswers } from './reading.ts';

const figures = readBaselines(baselines, surveys);
const village: CollectiviteFacts = { kind: 'commune', population: 900, agents: 6, elus: 15 };
const town: CollectiviteFacts = { kind: 'commune', population: 4200, agents: 45, elus: 27 };
const epci: CollectiviteFacts = { kind: 'epci', population: 40_000, agents: 120, elus: 60 };
const answering = (choice: string): Answers => ({ 'pilotage.opsn': { state: 'answered', choices: [choice] } });

function besideOf(key: string, facts: CollectiviteFacts, answers: Answers = {}) {
  return figures(readAnswers(compiledV1, { facts, answers, on: '2026-11-22' })).find(({ baseline }) => baseline.key === key)!;
}

describe('a figure of a survey', () => {
  it.each<[string, CollectiviteFacts, boolean, RegExp]>([
    ['S2.elu', village, true, /^À comparer aux deux réponses/],
    ['S2.elu', town, false, /^Même question, mais posée à un public de petites communes.*ne se compare pas\.$/],
    ['S2.attaque', town, false, /^Même question, mais/],
    ['S2.dpd', town, true, /^Relevé de la CNIL/],
    ['S2.dpd', epci, false, /ne compte que des communes/],
    ['S2.opendata', town, true, /^Relevé d/],
    ['S2.opendata', epci, false, /communes de plus de 3\u202f500/],
    ['S3.elu', town, false, /^Autre public/],
  ])('%s beside %j compares: %s, %s', (key, facts, comparable, caveat) => {
    expect(besideOf(key, facts)).toMatchObject({ comparable, caveat: expect.stringMatching(caveat) });
  });

  it.each([
    ['non-cout', true],
    ['epci-le-fait', true],
    ['plusieurs', false],
  ])('of those who use no operator compares with « %s »: %s', (choice, comparable) => {
    expect(besideOf('S2.nonmembre', village, answering(choice))).toMatchObject({ comparable, caveat: expect.stringMatching(/^Ne porte que sur ceux/) });
  });

  it('of those who use no operator compares with no silence', () => {
    expect(besideOf('S2.nonmembre', village).comparable).toBe(false);
  });
});
