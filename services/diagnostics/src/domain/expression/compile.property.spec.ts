import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileExpression } from './compile.ts';
import { ExpressionError } from './syntax.ts';
import { factsAlone, type Vocabulary } from './vocabulary.ts';

const vocabulary: Vocabulary = {
  named: new Map([['T1', () => true]]),
  questions: new Map<string, ReadonlySet<string> | 'number'>([
    ['a.copie', new Set(['jour', 'nsp'])],
    ['a.test', new Set(['jamais', 'nsp'])],
    ['a.elus', 'number'],
  ]),
  dates: new Set(['a.test']),
  thematiques: new Set(['a']),
  dated: true,
};
const pieces = [
  'T1', 'not', 'and', 'or', '(', ')', ',', '=', '!=', '<', '<=', '>', '>=', 'in', 'kind', 'population', 'departement', 'date', 'age', 'a.copie',
  'a.test', 'a.elus', 'score.a', 'score.b', 'score.__proto__', 'constructor', '__proto__', 'jour', 'jamais', '3', '1.5', "'60'", "'2026-11-22'", "'", '$', '.',
];
const nearly = fc
  .tuple(fc.constantFrom('kind', 'population', 'departement', 'date', 'age(a.test)', 'a.copie', 'a.elus', 'score.a'), fc.constantFrom('=', '!=', '<', '>='), fc.constantFrom('epci', '3', "'60'", "'2026-11-22'", 'jour'))
  .map((words) => words.join(' '));
const anyText = fc.oneof(
  fc.array(nearly, { minLength: 1, maxLength: 3 }).map((tests) => tests.join(' and not ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((words) => words.join('')),
  fc.string({ unit: 'binary' }),
);
const readings = [
  { ...factsAlone({ kind: 'commune' }), on: '2026-11-22' },
  { facts: { kind: 'epci', population: 40_000, departement: '60' } as const, wordsOf: () => ['jour', 'jamais'], numberOf: () => 3, ageOf: () => 14, scoreOf: () => 1.5, on: '2026-11-22' },
];

describe('any text', () => {
  it('is a condition that says true or false of anybody, or is refused in words', () => {
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(anyText, (source) => {
        try {
          const predicate = compileExpression(source, vocabulary);
          for (const reading of readings) expect(typeof predicate(reading)).toBe('boolean');
          seen.read += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError);
          expect((error as ExpressionError).problems.join('')).not.toBe('');
          seen.refused += 1;
        }
      }),
      { numRuns: 5000 },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(20);
  });
});
