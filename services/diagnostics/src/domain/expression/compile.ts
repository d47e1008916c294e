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
      return (reading) => parts.every((part) => part(reading));
    }
    case 'any': {
      const parts = expression.parts.map((part) => predicateOf(part, vocabulary));
      return (reading) => parts.some((part) => part(reading));
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
  if (subjectKind(test.subject, vocabulary)!.startsWith('number')) {
    const compare = numberTest(test.operator, test.values as readonly number[]);
    const read = numberReader(test.subject, vocabulary);
    return (reading) => {
      const value = read(reading);
      return value !== undefined && compare(value);
    };
  }
  const wanted = new Set<Literal>(test.values);
  const negated = test.operator === '!=' || test.operator === 'not in';
  const read = wordReader(test.subject);
  return (reading) => read(reading).some((word) => wanted.has(word)) !== negated;
}

function numberReader(subject: string, vocabulary: Vocabulary): (reading: Readable) => number | undefined {
  if (subjectKind(subject, vocabulary) === 'number-answer') return (reading) => reading.numberOf(subject);
  const fact = subject as 'population' | 'agents' | 'elus';
  return (reading) => reading.facts[fact];
}

function wordReader(subject: string): (reading: Readable) => readonly string[] {
  if (subject === 'kind') return ({ facts }) => [facts.kind];
  if (subject === 'departement') return ({ facts }) => (facts.departement === undefined ? [] : [facts.departement]);
  return (reading) => reading.wordsOf(subject);
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
