export interface EventuallyOptions {
  /** How long the assertion may go on failing; 5 s unless told. */
  timeoutMs?: number;
  everyMs?: number;
}

/** Runs an assertion again until it passes, and gives back what it returns; at the deadline throws its last error. */
export async function eventually<T>(assertion: () => T | Promise<T>, options: EventuallyOptions = {}): Promise<T> {
  const { timeoutMs = 5_000, everyMs = 20 } = options;
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() + everyMs > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
