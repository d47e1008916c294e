import { codeOf, type Answer } from '../surface/send.ts';
import type { Expected } from './expectations.ts';

/** The one code each refusal of a policy carries. */
const codes = { 401: ['http-401', 'token-refused'], 403: ['permission-missing'], 404: ['not-found'] } as const;

/** What is wrong with an answer, or undefined. An admitted caller may be told no, but by the feature and not by the door. */
export function faultOf(expected: Expected, answer: Answer): string | undefined {
  const code = codeOf(answer);
  const seen = `${answer.status} ${code ?? ''}`;
  if (expected !== 'admitted') {
    const asExpected = answer.status === expected && (codes[expected] as readonly (string | undefined)[]).includes(code);
    return asExpected ? undefined : `expected ${expected}, got ${seen}`;
  }
  if (answer.status >= 200 && answer.status < 300) return undefined;
  const byTheDoor = answer.status === 401 || ['permission-missing', 'not-found', 'http-404', 'http-405'].includes(code ?? '');
  const decided = [403, 404, 409, 410, 422].includes(answer.status) && code !== undefined;
  return decided && !byTheDoor ? undefined : `expected to be let in, got ${seen}`;
}

/** The column in which an answer counts. */
export function classOf({ status }: Answer): string {
  return status < 300 ? '2xx' : status >= 500 ? '5xx' : String(status);
}
