import { parse } from './parse.ts';
import { ExpressionError, type Expression, type Literal, type Operator, type Test } from './syntax.ts';
import { subjectKind, unknownReferences, type Predicate, type Readable, type Vocabulary } from './vocabulary.ts';

/**
 * Compiles a condition once into a function. Throws an {@link ExpressionError} that names each unknown
 * reference. A comparison with an unknown number is false; an unanswered question equals nothing.
 */
export function compileExpression(source: string, vocabulary: Vocabulary): Predicate {
  const expression = parse(source);
  const problems = unknownReferences(expression, vocabulary);
  if (problems.length > 0) throw new ExpressionError(problems);
  return predicateOf(expression, vocabulary);
}

function predicateOf(expression: Expression, vocabulary: Vocabulary): Predicate {
  switch (expression.type) {
    case 'all': {
      const parts = expression.parts.map((part) => predicateOf(part, vocabulary));
      return (reading) => {
        for (const part of parts) if (!part(reading)) return false;
        return true;
      };
    }
    case 'any': {
      const parts = expression.parts.map((part) => predicateOf(part, vocabulary));
      return (reading) => {
        for (const part of parts) if (part(reading)) return true;
        return false;
      };
    }
    case 'not': {
      const part = predicateOf(expression.part, vocabulary);
      return (reading) => !part(reading);
    }
    case 'named':
      return vocabulary.named.get(expression.name)!;
    case 'test':
      return testOf(expression, vocabulary);
  }
}

function testOf(test: Test, vocabulary: Vocabulary): Predicate {
  switch (subjectKind(test.subject, vocabulary)!) {
    case 'number-fact':
    case 'number-answer':
      return numberPredicate(test, vocabulary);
    case 'word-fact':
      return factPredicate(test);
    case 'word-answer':
      return answerPredicate(test);
  }
}

function numberPredicate({ subject, operator, values }: Test, vocabulary: Vocabulary): Predicate {
  const compare = numberTest(operator, values as readonly number[]);
  const read = numberReader(subject, vocabulary);
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

function numberReader(subject: string, vocabulary: Vocabulary): (reading: Readable) => number | undefined {
  if (subjectKind(subject, vocabulary) === 'number-answer') return (reading) => reading.numberOf(subject);
  const fact = subject as 'population' | 'agents' | 'elus';
  return (reading) => reading.facts[fact];
}

function numberTest(operator: Operator, values: readonly number[]): (value: number) => boolean {
  const first = values[0]!;
  const tests: Record<Operator, (value: number) => boolean> = {
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
