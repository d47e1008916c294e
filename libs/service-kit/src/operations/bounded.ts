/** Something read, or the fact that it was not to be had in time. */
export type Part<T> = { known: true; readAt: string; value: T } | { known: false; readAt: string };

export interface BoundedOptions {
  /** Milliseconds given to one reading. */
  deadlineMs?: number;
  /** Milliseconds during which a reading serves again. */
  keptMs?: number;
}

/**
 * A reading that never makes one wait for long: one at a time, kept for some seconds, and « unknown » when it fails
 * or takes too long. One that is still under way is not begun a second time.
 */
export function bounded<T>(read: () => Promise<T>, { deadlineMs = 2_000, keptMs = 5_000 }: BoundedOptions = {}): () => Promise<Part<T>> {
  let running: Promise<T> | undefined;
  let kept: { part: Part<T>; at: number } | undefined;
  const begin = () => (running ??= read().finally(() => (running = undefined)));
  return async () => {
    if (kept && performance.now() - kept.at < keptMs) return kept.part;
    const part = await within(begin(), deadlineMs);
    kept = { part, at: performance.now() };
    return part;
  };
}

async function within<T>(reading: Promise<T>, deadlineMs: number): Promise<Part<T>> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('late')), deadlineMs);
  const stamp = () => new Date().toISOString();
  try {
    return { known: true, value: await Promise.race([reading, late]), readAt: stamp() };
  } catch {
    reading.catch(() => {});
    return { known: false, readAt: stamp() };
  } finally {
    clearTimeout(timer);
  }
}
