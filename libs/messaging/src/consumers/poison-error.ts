/** An event that no retry will mend: it cannot be read, or breaks its contract. */
export class PoisonError extends Error {
  override readonly name = 'PoisonError';
}
