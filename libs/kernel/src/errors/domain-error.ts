/** What went wrong, in the terms of the reader's world; mapped once to an HTTP status by the service kit. */
export type ErrorKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'gone' | 'unavailable';

/** A rule that refuses. `code` is stable (kebab-case English); `message` is a French sentence for the reader. */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly details: Record<string, unknown> | undefined;

  constructor(kind: ErrorKind, code: string, message: string, details?: Record<string, unknown>) {
    super(message);
    this.name = 'DomainError';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

type Refusal = (code: string, message: string, details?: Record<string, unknown>) => DomainError;

const refusal =
  (kind: ErrorKind): Refusal =>
  (code, message, details) =>
    new DomainError(kind, code, message, details);

/** The value given is not acceptable as it stands. */
export const invalid = refusal('invalid');
/** The person may not do this. */
export const forbidden = refusal('forbidden');
/** Unknown, or someone else's: the two answers are the same on purpose. */
export const notFound = refusal('not-found');
/** True a moment ago, no longer: a newer version, a case already taken. */
export const conflict = refusal('conflict');
/** Existed once and is over. */
export const gone = refusal('gone');
/** A neighbour does not answer; trying again later may succeed. */
export const unavailable = refusal('unavailable');
