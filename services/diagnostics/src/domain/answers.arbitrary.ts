import fc from 'fast-check';
import type { AnswerValue, Answers } from './answer.ts';
import { collectiviteKinds, type CollectiviteFacts } from './collectivite-facts.ts';
import { choicesOf, type CompiledQuestionnaire } from './compile-questionnaire.ts';
import type { Question } from './questionnaire.ts';

/** Any collectivité, with figures that may be missing. */
export const anyFacts: fc.Arbitrary<CollectiviteFacts> = fc.record(
  {
    kind: fc.constantFrom(...collectiviteKinds),
    population: fc.oneof(fc.integer({ min: 0, max: 120_000 }), fc.constantFrom(499, 500, 3499, 3500, 50_000, 50_001)),
    agents: fc.integer({ min: 0, max: 400 }),
    elus: fc.integer({ min: 0, max: 90 }),
    departement: fc.constantFrom('60', '2A', '974'),
  },
  { requiredKeys: ['kind'] },
);

/** Answers to some of the questions: right, silent, stale or nonsense. */
export function anyAnswers({ questions }: CompiledQuestionnaire): fc.Arbitrary<Answers> {
  const all = questions.map(({ question }) => [question.code, anyAnswer(question)] as const);
  return fc.record(Object.fromEntries(all), { requiredKeys: [] }) as fc.Arbitrary<Answers>;
}

function anyAnswer(question: Question): fc.Arbitrary<AnswerValue> {
  const codes = [...choicesOf(question).map(({ code }) => code), 'retiree'];
  const answered = fc.record(
    {
      choices: fc.subarray(codes, { maxLength: question.kind === 'single' ? 1 : codes.length }),
      number: fc.integer({ min: -1, max: 120 }),
      date: fc.constantFrom('2026-10', '2025-11', '2020-01', '2027-01', 'hier'),
      facts: fc.record({ elus: fc.integer({ min: 0, max: 60 }), agents: fc.integer({ min: 0, max: 60 }) }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(
    { arbitrary: answered.map((value) => ({ ...value, state: 'answered' as const })), weight: 4 },
    { arbitrary: fc.constantFrom<AnswerValue>({ state: 'unknown' }, { state: 'not-concerned' }), weight: 1 },
  );
}
