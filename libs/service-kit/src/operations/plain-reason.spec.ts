import { describe, expect, it } from '@jest/globals';
import { plainReason } from './plain-reason.ts';

describe('the reason of a failure, as an operator reads it', () => {
  it.each([
    ['keeps the names of the database', 'error: new row for relation "accompagnement" violates check constraint "unforeseen"', 'error: new row for relation "accompagnement" violates check constraint "unforeseen"'],
    ['drops what is quoted of the content', 'SyntaxError: Unexpected token \'J\', "Jeanne Martin" is not valid JSON', 'SyntaxError: Unexpected token \'J\', "…" is not valid JSON'],
    ['drops addresses', 'Error: 550 no such mailbox jeanne.martin@mairie.example here', 'Error: 550 no such mailbox … here'],
    ['keeps the first and the last line', 'Error: Invalid invocation:\n\n  {\n    name: 1\n  }\n\nUnique constraint failed', 'Error: Invalid invocation: … Unique constraint failed'],
    ['may be empty', '', ''],
  ])('%s', (_what, reason, expected) => {
    expect(plainReason(reason)).toBe(expected);
  });

  it('is never endless', () => {
    expect(plainReason('x'.repeat(5_000))).toHaveLength(300);
  });
});
