export const operators = ['=', '!=', '<', '<=', '>', '>=', 'in', 'not in'] as const;
export type Operator = (typeof operators)[number];
export type Literal = string | number;

/** A comparison of a fact, an answer, a score or a day with the values it may have. */
export interface Test {
  readonly type: 'test';
  readonly subject: string;
  /** The months since the date answered to the subject are compared, not the answer. */
  readonly aged?: true;
  readonly operator: Operator;
  readonly values: readonly Literal[];
}

export type Expression =
  | { readonly type: 'all' | 'any'; readonly parts: readonly Expression[] }
  | { readonly type: 'not'; readonly part: Expression }
  | { readonly type: 'named'; readonly name: string }
  | Test;

/** A condition that cannot be read or that cites something unknown. The messages are for content writers. */
export class ExpressionError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join(' '));
    this.name = 'ExpressionError';
    this.problems = problems;
  }
}
