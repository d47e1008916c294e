import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { diagnosticsEvents } from '@osinum/contracts';
import { tools } from '../../services/catalogue/src/data/tools.ts';
import { duties } from '../../services/diagnostics/src/data/duties.ts';
import { questionnaireV1 } from '../../services/diagnostics/src/data/questionnaire-v1.ts';
import type { CollectiviteFacts } from '../../services/diagnostics/src/domain/collectivite-facts.ts';
import { frozenFacts } from '../../services/diagnostics/src/features/complete-diagnostic/completion-events.ts';
import { readDuties } from '../../services/diagnostics/src/domain/duty.ts';
import { content } from '../../services/recommendations/src/data/content.ts';
import { dutyVerdict } from '../../services/recommendations/src/domain/duty.ts';
import { readFacts } from '../../services/recommendations/src/features/propose-plan/read-answers.ts';
import { beliefIn, falseBeliefs } from './false-beliefs.ts';

const questions = questionnaireV1.thematiques.flatMap((thematique) => thematique.questions);
const personas = [
  { kind: 'commune', population: 300, agents: 2, etp: 1, elus: 11 },
  { kind: 'commune', population: 900, agents: 6, etp: 5, elus: 15 },
  { kind: 'commune', population: 4200, agents: 45, etp: 41, elus: 27 },
  { kind: 'commune', population: 12_000, agents: 160, etp: 150, elus: 33 },
  { kind: 'commune', population: 60_000, agents: 900, etp: 850, elus: 45 },
  { kind: 'epci', population: 8000, agents: 30, etp: 26, elus: 40 },
  { kind: 'epci', population: 40_000, agents: 120, etp: 104, elus: 60 },
] satisfies CollectiviteFacts[];

/** What is left of the facts once they went through the event that the plan is made from. */
const asThePlanKnows = (facts: CollectiviteFacts) => readFacts(create(diagnosticsEvents.CollectiviteFactsSchema, frozenFacts('Crisolles', facts)));

/** The numbers of articles and texts: « L2131-1 », « 2019-768 », « 37 ». */
const references = (text: string): readonly string[] => text.match(/[LR]?\d[\d-]*/g) ?? [];
const sameLaw = (one: string, other: string) => references(one).some((reference) => references(other).includes(reference));

/** Each measure that is a duty, with the duties of the questions that call it. */
const pairs = content.measures.flatMap(({ code, duty }) => {
  if (!duty) return [];
  const calling = content.rows.filter(({ calls }) => calls.some(({ measure }) => measure === code)).map(({ question }) => question);
  const named = questions.filter((question) => calling.includes(question.code)).flatMap((question) => question.duties ?? []);
  return [{ code, duty, asked: duties.filter((one) => named.includes(one.code) && sameLaw(one.text, duty.text)) }];
});

/** Everything written about duties, questions, measures and tools, as strings. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

describe('a legal duty', () => {
  it.each(pairs)('of $code is asked with the same law', ({ asked }) => {
    expect(asked.map(({ text }) => text)).toHaveLength(1);
  });

  it.each(pairs)('of $code is called « obligation légale » beside the question exactly where it is in the plan', ({ duty, asked }) => {
    const beside = readDuties(asked);
    const question = { ...questions[0]!, duties: asked.map(({ code }) => code) };
    const inQuestions = personas.map((facts) => beside(question, facts).some(({ confirmed }) => confirmed));
    expect(inQuestions).toEqual(personas.map((facts) => dutyVerdict(duty, asThePlanKnows(facts)) === 'yes'));
  });

  it('spares in the plan those that the question spares, and never asks to check what is known', () => {
    const { duty } = pairs.find(({ code }) => code === 'donnees-ouvertes')!;
    expect(personas.map((facts) => dutyVerdict(duty, asThePlanKnows(facts)))).toEqual(['no', 'no', 'no', 'yes', 'yes', 'no', 'yes']);
  });

  it('names its text, its threshold, its source and the day it was read', () => {
    const all = [...duties, ...content.measures.flatMap(({ duty }) => duty ?? [])];
    expect(all.filter(({ text, threshold, source, readOn }) => !(/\d/.test(text) && threshold && source && /^\d{4}-\d{2}-\d{2}$/.test(readOn)))).toEqual([]);
  });
});

describe('a false belief', () => {
  it.each(falseBeliefs)('is caught: $said', ({ said, betrayedBy }) => {
    expect(beliefIn(said)).toBeDefined();
    expect(said.replace(/[\u00a0\u202f]/g, ' ')).toMatch(betrayedBy);
  });

  it.each([
    ['the questionnaire', questionnaireV1],
    ['the duties', duties],
    ['the measures', content.measures],
    ['the catalogue', tools],
  ])('is not repeated by %s', (_, texts) => {
    expect(textsIn(texts).flatMap((text) => (beliefIn(text) ? [text] : []))).toEqual([]);
  });
});
