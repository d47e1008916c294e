import { ExpressionError, operators, type Expression, type Literal, type Operator } from './syntax.ts';
import { tokensOf, type Token } from './tokens.ts';

/**
 * Reads a condition: `or`, `and`, `not`, brackets, named conditions, comparisons with `= != < <= > >=`,
 * `in (a, b)` and `not in (a, b)`. `age(question)` stands for the months since the date that was answered.
 */
export function parse(source: string): Expression {
  const cursor = new Cursor(source, tokensOf(source));
  const expression = anyOf(cursor);
  cursor.end();
  return expression;
}

class Cursor {
  readonly #source: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(source: string, tokens: readonly Token[]) {
    this.#source = source;
    this.#tokens = tokens;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  /** Takes the next token if it reads exactly so (quoted texts never do). */
  take(text: string): boolean {
    const token = this.peek();
    const found = token !== undefined && token.type !== 'text' && token.text === text;
    if (found) this.#at += 1;
    return found;
  }

  expect(text: string): void {
    if (!this.take(text)) this.fail(`« ${text} » attendu`);
  }

  next(expected: string): Token {
    const token = this.peek();
    if (token === undefined) return this.fail(`${expected} attendu`);
    this.#at += 1;
    return token;
  }

  end(): void {
    if (this.peek() !== undefined) this.fail('fin attendue');
  }

  fail(reason: string): never {
    const found = this.peek()?.text ?? 'la fin';
    throw new ExpressionError([`« ${this.#source} » : ${reason}, trouvé « ${found} ».`]);
  }
}

function anyOf(cursor: Cursor): Expression {
  const parts = [allOf(cursor)];
  while (cursor.take('or')) parts.push(allOf(cursor));
  return parts.length === 1 ? parts[0]! : { type: 'any', parts };
}

function allOf(cursor: Cursor): Expression {
  const parts = [negation(cursor)];
  while (cursor.take('and')) parts.push(negation(cursor));
  return parts.length === 1 ? parts[0]! : { type: 'all', parts };
}

function negation(cursor: Cursor): Expression {
  return cursor.take('not') ? { type: 'not', part: negation(cursor) } : primary(cursor);
}

function primary(cursor: Cursor): Expression {
  if (cursor.take('(')) {
    const inside = anyOf(cursor);
    cursor.expect(')');
    return inside;
  }
  const subject = cursor.next('un nom');
  if (subject.type !== 'word') return cursor.fail('un nom attendu');
  if (subject.text === 'age' && cursor.take('(')) return agedComparison(cursor);
  return comparison(cursor, subject.text);
}

function agedComparison(cursor: Cursor): Expression {
  const question = cursor.next('un nom');
  if (question.type !== 'word') return cursor.fail('un nom attendu');
  cursor.expect(')');
  const test = comparison(cursor, question.text);
  return test.type === 'test' ? { ...test, aged: true } : cursor.fail('une comparaison attendue');
}

function comparison(cursor: Cursor, subject: string): Expression {
  const operator = operatorAt(cursor);
  if (operator === undefined) return { type: 'named', name: subject };
  const values = operator.endsWith('in') ? list(cursor) : [literal(cursor)];
  return { type: 'test', subject, operator, values };
}

function operatorAt(cursor: Cursor): Operator | undefined {
  if (cursor.take('not')) {
    cursor.expect('in');
    return 'not in';
  }
  return operators.find((operator) => cursor.take(operator));
}

function list(cursor: Cursor): readonly Literal[] {
  cursor.expect('(');
  const values = [literal(cursor)];
  while (cursor.take(',')) values.push(literal(cursor));
  cursor.expect(')');
  return values;
}

function literal(cursor: Cursor): Literal {
  const token = cursor.next('une valeur');
  if (token.type === 'symbol') return cursor.fail('une valeur attendue');
  return token.type === 'number' ? Number(token.text) : token.text;
}
