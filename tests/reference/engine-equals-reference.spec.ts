import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compiledV1 } from '../../services/diagnostics/src/data/questionnaire-v1.ts';
import { anyCase } from './any-case.ts';
import { compareByEngine, keptByEngine, readByEngine, resumedByEngine } from './engine.ts';
import { rows } from './rows.ts';
import { isAcceptable, nextQuestion } from './resume.ts';
import { compare } from './slow-comparison.ts';
import { alerts, answerTo, indexOf, isComplete, isVisible, overallScore, themes, themeScore, type Answer, type Case } from './slow-evaluator.ts';

const runs = 10_000;

/** Two ways of adding up may differ in the last bits, and in nothing else. Compared as text: ten thousand times is many. */
function expectSame(one: unknown, other: unknown): void {
  const [first, second] = [asText(one), asText(other)];
  if (first !== second) expect(JSON.parse(first)).toEqual(JSON.parse(second));
}

const asText = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number') return Number.isFinite(part) ? Math.round(part * 1e9) / 1e9 : String(part);
    return part !== null && typeof part === 'object' && !Array.isArray(part) ? inOrder(part) : part;
  });
const inOrder = (record: object) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

function readByReference(one: Case) {
  const visible = rows.filter((row) => isVisible(row, one));
  const weighted = visible.filter(({ weight }) => weight > 0);
  return {
    visible: visible.map(({ code }) => code),
    answered: visible.filter((row) => answerTo(row, one) !== undefined).map(({ code }) => code),
    indices: Object.fromEntries(visible.flatMap((row) => (indexOf(row, one) === undefined ? [] : [[row.code, indexOf(row, one)]]))),
    complete: isComplete(one),
    themes: themes.map((theme) => themeScore(theme, one)),
    overall: overallScore(one),
    ...alerts(one),
    scoredRows: weighted.map(({ code }) => code),
  };
}

/** Some rows of the table, from anywhere in it, in any order: the sittings of a diagnostic. */
const anySittings = fc.shuffledSubarray(rows.map(({ code }) => code), { minLength: 3, maxLength: 8 });
const keptRows = new Map(rows.map(({ code }) => [code, 0]));

/** Answers arrive one by one over several sittings; between two, the store is written and read again. */
function expectNothingLost(one: Case, order: readonly string[]): void {
  let stored: Record<string, Answer> = {};
  let last: string | undefined;
  const kept = new Map<string, Answer>();
  for (const code of order.filter((given) => one.answers[given] !== undefined)) {
    const answer = one.answers[code]!;
    const accepted = keptByEngine({ ...one, answers: stored }, code, answer);
    if ((accepted !== undefined) !== isAcceptable({ ...one, answers: stored }, code, answer)) expect({ code, answer, stored, accepted }).toBe('as the reference says');
    if (accepted === undefined) continue;
    kept.set(code, accepted);
    keptRows.set(code, keptRows.get(code)! + 1);
    stored = JSON.parse(JSON.stringify({ ...stored, [code]: accepted })) as typeof stored;
    last = code;
  }
  const later = { ...one, answers: stored, on: '2027-11-25' };
  expectSame(stored, Object.fromEntries(kept));
  expectSame(readByEngine(later).answered, rows.filter((row) => answerTo(row, later) !== undefined).map(({ code }) => code));
  expect(resumedByEngine(later, last)).toBe(nextQuestion(later, last));
}

describe('the engine and a slow reference written from the rules', () => {
  it('are about the same questions', () => {
    expect(compiledV1.questions.map(({ question }) => [question.number, question.code])).toEqual(rows.map(({ number, code }) => [number, code]));
  });

  it(`agree on ${runs} collectivités: visibility, completion, scores, alerts, comparison; nothing hidden, nothing lost`, () => {
    const seen = { answered: 0, hidden: 0, complete: 0, alerts: 0, deltas: 0 };
    fc.assert(
      fc.property(anyCase, anyCase, anySittings, (before, after, sittings) => {
        const engine = readByEngine(after);
        expectSame(engine, readByReference(after));
        expect([engine.overall ?? 0, ...engine.themes.flatMap(({ score = 0, share }) => [score, share])].filter((value) => !(value >= 0 && value <= 3))).toEqual([]);
        expect(engine.scoredRows.filter((code) => !engine.visible.includes(code))).toEqual([]);
        const compared = compareByEngine(before, after);
        expectSame(compared, compare(before, after));
        expectNothingLost(after, sittings);
        seen.answered += engine.answered.length;
        seen.hidden += rows.length - engine.visible.length;
        seen.complete += engine.complete ? 1 : 0;
        seen.alerts += engine.raised.length;
        seen.deltas += compared.themes.filter(({ delta }) => delta !== undefined).length;
      }),
      { numRuns: runs },
    );
    // The cases are worth something: every side of the rules is met, many times over.
    for (const [what, count] of Object.entries(seen)) expect([what, count > (what === 'complete' ? 50 : runs)]).toEqual([what, true]);
    expect([...keptRows].filter(([, count]) => count < 20)).toEqual([]);
    process.stdout.write(`reference: ${runs} cases, ${JSON.stringify(seen)}\n`);
  }, 180_000);
});
