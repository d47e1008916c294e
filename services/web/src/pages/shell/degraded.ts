import { ServiceUnreachable } from '@osinum/contracts';

/** What a neighbour answered, or the fact that it did not. */
export type Answer<T> = { readonly value: T; readonly away: false } | { readonly value: undefined; readonly away: true };

/** A call whose failure costs a part of the page, never the page. A refusal is still an error. */
export async function orAway<T>(call: Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await call, away: false };
  } catch (error) {
    if (error instanceof ServiceUnreachable) return { value: undefined, away: true };
    throw error;
  }
}
