import type { Literal, Operator, Test } from './syntax.ts';
import { subjectKind, type Predicate, type Readable, type Vocabulary } from './vocabulary.ts';

/** A comparison whose names were checked, as a function. What is absent compares with nothing: it is false. */
export function testPredicate(test: Test, vocabulary: Vocabulary): Predicate {
  const { subject } = test;
  switch (subjectKind(test, vocabulary)!) {
    case 'number-fact': {
      const fact = subject as 'population' | 'agents' | 'elus';
      return ordered<number>(test, ({ facts }) => facts[fact]);
    }
    case 'number-answer':
      return ordered<number>(test, (reading) => reading.numberOf(subject));
    case 'age':
      return ordered<number>(test, (reading) => reading.ageOf(subject));
    case 'score': {
      const [, thematique = ''] = subject.split('.');
      return ordered<number>(test, (reading) => reading.scoreOf(thematique));
    }
    case 'day':
      return ordered<string>(test, ({ on }) => on);
    case 'word-fact':
      return factPredicate(test);
    case 'word-answer':
      return answerPredicate(test);
  }
}

function ordered<T extends Literal>({ operator, values }: Test, read: (reading: Readable) => T | undefined): Predicate {
  const compare = comparison(operator, values as readonly T[]);
  return (reading) => {
    const value = read(reading);
    return value !== undefined && compare(value);
  };
}

function factPredicate({ subject, operator, values }: Test): Predicate {
  const wanted = new Set<Literal | undefined>(values);
  const negated = isNegated(operator);
  const fact = subject as 'kind' | 'departement';
  return (reading) => wanted.has(reading.facts[fact]) !== negated;
}

function answerPredicate({ subject, operator, values }: Test): Predicate {
  const wanted = new Set<Literal>(values);
  const negated = isNegated(operator);
  return (reading) => {
    for (const word of reading.wordsOf(subject)) if (wanted.has(word)) return !negated;
    return negated;
  };
}

function isNegated(operator: Operator): boolean {
  return operator === '!=' || operator === 'not in';
}

/** Days compare as they are written, year first. */
function comparison<T extends Literal>(operator: Operator, values: readonly T[]): (value: T) => boolean {
  const first = values[0]!;
  const tests: Record<Operator, (value: T) => boolean> = {
    '=': (value) => value === first,
    '!=': (value) => value !== first,
    '<': (value) => value < first,
    '<=': (value) => value <= first,
    '>': (value) => value > first,
    '>=': (value) => value >= first,
    in: (value) => values.includes(value),
    'not in': (value) => !values.includes(value),
  };
  return tests[operator];
}
