import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answersBefore } from './answers-before.ts';
import { anyAnswers, anyFacts } from './answers.arbitrary.ts';
import { compileQuestionnaire } from './compile-questionnaire.ts';
import { publishedVersions } from './published-versions.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { readAnswers } from './reading.ts';
import { compiledV1, questionnaireV1 } from '../data/questionnaire-v1.ts';

const cited = JSON.stringify([questionnaireV1.cnam, questionnaireV1.conditions, questionnaireV1.thematiques.map(({ alerts, questions }) => [alerts, questions.map(({ visibleWhen }) => visibleWhen)])]);
/** Questions that nothing else cites: they may go or change without breaking a condition, an alert or the profile. */
const free = compiledV1.questions.map(({ question }) => question).filter(({ code, kind }) => kind === 'single' && !cited.includes(code)).map(({ code }) => code);

type Fate = 'kept' | 'reworded' | 'split' | 'gone';
const anyFates = fc.dictionary(fc.constantFrom(...free), fc.constantFrom<Fate>('kept', 'reworded', 'split', 'gone'));

function nextVersion(before: Questionnaire, fates: Readonly<Record<string, Fate>>): Questionnaire {
  const change = (question: Question): Question[] => {
    const fate = fates[question.code] ?? 'kept';
    if (fate === 'gone') return [];
    if (fate === 'split' && 'choices' in question) return [{ ...question, choices: [...question.choices, { code: `de-plus-${before.version}`, text: 'De plus' }] } as Question];
    return [fate === 'reworded' ? { ...question, text: `${question.text} (bis)` } : question];
  };
  return { ...before, version: String(Number(before.version) + 1), thematiques: before.thematiques.map((thematique) => ({ ...thematique, questions: thematique.questions.flatMap(change) })) };
}

describe('a retake on a later version', () => {
  it('loses no answer but those of questions that are gone, over two publications', () => {
    expect(free.length).toBeGreaterThan(5);
    const seen = { prefilled: 0, inWords: 0, gone: 0 };
    fc.assert(
      fc.property(anyFacts, anyAnswers(compiledV1), anyFates, anyFates, (facts, answers, first, second) => {
        const two = nextVersion(questionnaireV1, first);
        const three = nextVersion(two, second);
        const versions = publishedVersions([compiledV1, compileQuestionnaire(two), compileQuestionnaire(three)]);
        const before = readAnswers(compiledV1, { facts, answers, on: '2026-11-22' });
        const carried = answersBefore(before, versions.mappingBetween('1', '3'));
        for (const { question, answer } of before.questions) {
          if (answer === undefined) continue;
          const fates = [first[question.code], second[question.code]];
          const found = carried.get(question.code);
          if (fates.includes('gone')) {
            seen.gone += 1;
            expect(found).toBeUndefined();
          } else if (fates.includes('split')) {
            seen.inWords += 1;
            expect(found).toEqual({ words: expect.any(String) });
          } else {
            seen.prefilled += 1;
            expect(found?.prefill).toEqual(answer);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(Math.min(seen.prefilled, seen.inWords, seen.gone)).toBeGreaterThan(0);
  });
});
