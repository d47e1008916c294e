import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { questionnaireV1 } from '../../services/diagnostics/src/data/questionnaire-v1.ts';
import { compileQuestionnaire } from '../../services/diagnostics/src/domain/compile-questionnaire.ts';
import type { Question } from '../../services/diagnostics/src/domain/questionnaire.ts';
import { anyCase } from './any-case.ts';
import { anyCondition, themeCodes, written, type Condition } from './any-condition.ts';
import { isAskedByEngine } from './engine.ts';
import { holds } from './slow-condition.ts';
import { facts } from './slow-evaluator.ts';

const runs = 4000;
const last = questionnaireV1.thematiques.at(-1)!;

/** The questionnaire with one question more, asked at the very end under this condition. */
function endingWith(condition: string) {
  const question: Question = { code: 'essai.condition', number: '12.7', text: 'Essai', why: 'Essai', how: 'Essai', kind: 'single', weight: 0, visibleWhen: condition, choices: [{ code: 'oui', text: 'Oui' }] };
  return compileQuestionnaire({ ...questionnaireV1, thematiques: [...questionnaireV1.thematiques.slice(0, -1), { ...last, questions: [...last.questions, question] }] });
}

function subjectsOf(condition: Condition): readonly string[] {
  if ('subject' in condition) return [condition.subject.is];
  return ('not' in condition ? [condition.not] : 'all' in condition ? condition.all : condition.any).flatMap(subjectsOf);
}

describe('a generated condition', () => {
  it('is about the themes of the questionnaire', () => {
    expect(questionnaireV1.thematiques.slice(0, -1).map(({ code }) => code)).toEqual(themeCodes);
  });

  it(`opens its question exactly when the reference says so, on ${runs} conditions`, () => {
    const seen: Record<string, { open: number; closed: number }> = {};
    fc.assert(
      fc.property(anyCondition, anyCase, (condition, one) => {
        const source = written(condition);
        const asked = isAskedByEngine(endingWith(source), one, 'essai.condition');
        if (asked !== holds(condition, one)) expect({ source, facts: facts(one), on: one.on, asked }).toMatchObject({ asked: !asked });
        for (const subject of new Set(subjectsOf(condition))) (seen[subject] ??= { open: 0, closed: 0 })[asked ? 'open' : 'closed'] += 1;
      }),
      { numRuns: runs },
    );
    expect(Object.keys(seen).sort()).toEqual(['age', 'answer', 'count', 'day', 'number', 'score', 'word']);
    expect(Object.entries(seen).filter(([, { open, closed }]) => open < 100 || closed < 100)).toEqual([]);
    process.stdout.write(`conditions: ${runs} cases, ${JSON.stringify(seen)}\n`);
  }, 180_000);
});
