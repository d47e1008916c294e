import type { Comparison, Condition } from './any-condition.ts';
import { rows } from './rows.ts';
import { ageInMonths, answerTo, facts, themeScore, wordsOf, type Case } from './slow-evaluator.ts';

/** Whether a condition holds for this collectivité, once every question before it is read. */
export function holds(condition: Condition, one: Case): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, one));
  if ('any' in condition) return condition.any.some((part) => holds(part, one));
  if ('not' in condition) return !holds(condition.not, one);
  const said = wordsSaid(condition, one);
  if (said !== undefined) return said.some((word) => condition.values.includes(word)) === (condition.operator === '=' || condition.operator === 'in');
  const value = measured(condition, one);
  return value !== undefined && compares(value, condition);
}

/** The words of a fact or of an answer, none when it is silent; nothing for what is measured. */
function wordsSaid({ subject }: Comparison, one: Case): readonly string[] | undefined {
  if (subject.is === 'word') return [facts(one)[subject.fact]].filter((word) => word !== undefined).map(String);
  return subject.is === 'answer' ? wordsOf(given(subject.code, one)) : undefined;
}

function measured({ subject }: Comparison, one: Case): number | string | undefined {
  switch (subject.is) {
    case 'day':
      return one.on;
    case 'score':
      return themeScore(subject.theme, one).score;
    case 'count':
      return given(subject.code, one)?.number;
    case 'age': {
      const date = given(subject.code, one)?.date;
      return date === undefined ? undefined : ageInMonths(date, one.on);
    }
    case 'number':
      return facts(one)[subject.fact];
    default:
      return undefined;
  }
}

const given = (code: string, one: Case) => answerTo(rows.find((row) => row.code === code)!, one);

/** Days are compared as days, and not as they are written. */
function compares(value: number | string, { operator, values }: Comparison): boolean {
  const position = (side: number | string) => (typeof side === 'string' ? Date.parse(side) : side);
  const differences = values.map((other) => position(value) - position(other));
  const [first = NaN] = differences;
  if (operator === '<') return first < 0;
  if (operator === '<=') return first <= 0;
  if (operator === '>') return first > 0;
  if (operator === '>=') return first >= 0;
  return differences.includes(0) === (operator === '=' || operator === 'in');
}
