import { createHash } from 'node:crypto';

/** What is kept of a code: sixty random bits, hashed, for sixty days at most. */
export function hashOfSlip(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
