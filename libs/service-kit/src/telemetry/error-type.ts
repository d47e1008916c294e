import { ApiProblem } from '@osinum/contracts';
import { DomainError } from '@osinum/kernel';

const code = /^[A-Za-z0-9_.-]{1,60}$/;

/** What kind of error this is, in one word; its message may hold what people typed, and stays out of traces. */
export function errorType(error: unknown): string {
  if (error instanceof ApiProblem) return error.problem.code;
  if (error instanceof DomainError) return error.code;
  if (!(error instanceof Error)) return '_OTHER';
  const given = (error as { code?: unknown }).code;
  return typeof given === 'string' && code.test(given) ? given : error.name;
}
