import { parse } from './parse.ts';
import { ExpressionError, type Expression } from './syntax.ts';
import { testPredicate } from './test-predicate.ts';
import { unknownReferences, type Predicate, type Vocabulary } from './vocabulary.ts';

/**
 * Compiles a condition once into a function. Throws an {@link ExpressionError} that names each unknown
 * reference. A comparison with an unknown number, score or date is false; an unanswered question equals nothing.
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
      return testPredicate(expression, vocabulary);
  }
}
