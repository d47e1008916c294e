export const operators = ['=', '!=', '<', '<=', '>', '>=', 'in', 'not in'] as const;
export type Operator = (typeof operators)[number];
export type Literal = string | number;

/** A comparison of a fact or an answer with the values it may have. */
export interface Test {
  readonly type: 'test';
  readonly subject: string;
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
