import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compiledV1 } from '../data/questionnaire-v1.ts';
import { raisedAlerts } from './alerts.ts';
import { anyAnswers, anyFacts } from './answers.arbitrary.ts';
import { evolutionOf } from './evolution.ts';
import { secondsLeft } from './length.ts';
import { progressOf } from './progress.ts';
import { readAnswers, visibleQuestions } from './reading.ts';
import { compiledSample, today } from './sample.fixture.ts';
import { scoresOf } from './scores.ts';
import { sameVersion } from './version-mapping.ts';

const isScore = (value: number | undefined) => value === undefined || (value >= 0 && value <= 3);
const isShare = (value: number) => value >= 0 && value <= 1;

describe.each([
  ['the sample', compiledSample],
  ['version 1', compiledV1],
])('whatever is answered to %s', (_, questionnaire) => {
  const situations = [anyFacts, anyAnswers(questionnaire)] as const;
  const check = (property: (...values: [Parameters<typeof readAnswers>[1]['facts'], Parameters<typeof readAnswers>[1]['answers']]) => void) =>
    fc.assert(fc.property(...situations, (facts, answers) => property(facts, answers)), { numRuns: 200 });

  it('never yields NaN', () => {
    check((facts, answers) => {
      const reading = readAnswers(questionnaire, { facts, answers, on: today });
      const { overall, thematiques } = scoresOf(reading);
      expect(isScore(overall)).toBe(true);
      for (const { score, scoredShare } of thematiques) expect([isScore(score), isShare(scoredShare)]).toEqual([true, true]);
      expect(Number.isFinite(secondsLeft(reading))).toBe(true);
      const { delta, thematiques: rows } = evolutionOf(reading, reading, sameVersion(questionnaire));
      for (const value of [delta, ...rows.map((row) => row.delta)]) expect(value ?? 0).toBe(0);
    });
  });

  it('never scores, alerts on or shows a hidden question', () => {
    check((facts, answers) => {
      const reading = readAnswers(questionnaire, { facts, answers, on: today });
      const hidden = new Set(reading.questions.filter(({ state }) => state === 'hidden').map(({ question }) => question.code));
      const shown = [
        ...visibleQuestions(reading).map(({ question }) => question.code),
        ...scoresOf(reading).thematiques.flatMap(({ rows }) => rows.map(({ question }) => question)),
        ...raisedAlerts(reading).map(({ question }) => question),
        progressOf(reading).resumeAt?.question ?? '',
      ];
      expect(shown.filter((code) => hidden.has(code))).toEqual([]);
    });
  });

  it('loses no answer on resume: what was hidden comes back as it was', () => {
    check((facts, answers) => {
      const kept = structuredClone(answers);
      const before = readAnswers(questionnaire, { facts, answers, on: today });
      const [first = ''] = Object.keys(answers);
      readAnswers(questionnaire, { facts, answers: without(answers, first), on: today });
      expect(answers).toEqual(kept);
      expect(readAnswers(questionnaire, { facts, answers, on: today }).questions).toEqual(before.questions);
    });
  });

  it('is complete exactly when nothing visible is missing', () => {
    check((facts, answers) => {
      const reading = readAnswers(questionnaire, { facts, answers, on: today });
      const progress = progressOf(reading);
      expect(progress.complete).toBe(progress.resumeAt === undefined);
      expect(progress.thematiques.reduce((sum, { visible }) => sum + visible, 0)).toBe(progress.visible);
      expect(progress.thematiques.reduce((sum, { answered }) => sum + answered, 0)).toBe(progress.answered);
    });
  });
});

function without<T extends object>(record: T, code: string): T {
  const { [code as keyof T]: _, ...rest } = record;
  return rest as T;
}
