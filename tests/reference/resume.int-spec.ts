import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openLab, type Lab } from '../../services/diagnostics/src/db/lab.fixture.ts';
import type { AnswerValue } from '../../services/diagnostics/src/domain/answer.ts';
import type { CollectiviteFacts } from '../../services/diagnostics/src/domain/collectivite-facts.ts';
import { aDiagnosticOf } from '../../services/diagnostics/src/features/diagnostic-life.fixture.ts';
import { saveAnswer } from '../../services/diagnostics/src/features/save-answer/save-answer.ts';
import { readDiagnostic } from '../../services/diagnostics/src/load/load-diagnostic.ts';
import { diagnosticViewOf } from '../../services/diagnostics/src/views/diagnostic-view.ts';
import { anyCase } from './any-case.ts';
import { isAcceptable, nextQuestion } from './resume.ts';
import { rows } from './rows.ts';
import { answerTo, type Answer, type Case } from './slow-evaluator.ts';

const runs = 100;
const timeLimit = 90_000;
let lab: Lab;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const anySittings = fc.shuffledSubarray(rows.map(({ code }) => code), { minLength: 8, maxLength: 20 });
const secondsAfter = (on: string, seconds: number) => new Date(Date.parse(`${on}T10:00:00Z`) + seconds * 1000);

/** Saves the answers one by one as the form does; each save reads again what the database holds. */
async function liveThrough(one: Case, order: readonly string[]) {
  const tenant = await lab.aCollectivite(one.facts as CollectiviteFacts);
  const { id: diagnosticId } = await aDiagnosticOf(lab.db, tenant).start(secondsAfter(one.on, 0));
  const key = { collectiviteId: tenant.collectiviteId, diagnosticId };
  const kept: Record<string, Answer> = {};
  let last: string | undefined;
  for (const [second, questionCode] of order.entries()) {
    const given = { ...(one.answers[questionCode] as AnswerValue), questionCode, version: 0 };
    const save = saveAnswer(lab.db, key, given, { personId: tenant.personId, now: secondsAfter(one.on, second + 1) });
    if (!isAcceptable({ ...one, answers: kept }, questionCode, one.answers[questionCode]!)) {
      await expect(save).rejects.toHaveProperty('code');
      continue;
    }
    const { version: _version, savedAt: _savedAt, savedBy: _savedBy, ...value } = await save;
    kept[questionCode] = value;
    last = questionCode;
  }
  return { key, kept, last };
}

describe('a diagnostic left and taken up again, in the real store', () => {
  it(`loses no answer and goes on at the right question, on ${runs} collectivités`, async () => {
    const seen = { cases: 0, answers: 0 };
    await fc.assert(
      fc.asyncProperty(anyCase, anySittings, async (drawn, order) => {
        const { kind, population = 917 } = drawn.facts;
        const one: Case = { ...drawn, facts: { kind, population, departement: '60' } };
        const { key, kept, last } = await liveThrough(one, order.filter((code) => one.answers[code] !== undefined));
        const later = { ...one, answers: kept, on: '2027-11-25' };
        const resumed = await readDiagnostic(lab.db, key, secondsAfter(later.on, 0));
        expect(Object.fromEntries(resumed.answers.map(({ questionCode, value }) => [questionCode, value]))).toEqual(kept);
        expect(resumed.reading.questions.filter(({ answer }) => answer !== undefined).map(({ question }) => question.code)).toEqual(
          rows.filter((row) => answerTo(row, later) !== undefined).map(({ code }) => code),
        );
        expect(diagnosticViewOf(resumed).resumeAt?.question).toBe(nextQuestion(later, last));
        seen.cases += 1;
        seen.answers += Object.keys(kept).length;
      }),
      { numRuns: runs, interruptAfterTimeLimit: timeLimit, markInterruptAsFailure: false, endOnFailure: true },
    );
    expect(seen.cases).toBeGreaterThan(10);
    process.stdout.write(`resume in the store: ${JSON.stringify(seen)}\n`);
  }, 120_000);
});
