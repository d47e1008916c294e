import type { Logger } from 'pino';

/** Handles each item on its own: one that fails is told, left for the next sweep, and stops no other. */
export async function sweep<T>(items: readonly T[], handle: (item: T) => Promise<void>, logger: Pick<Logger, 'error'>): Promise<void> {
  for (const item of items) {
    try {
      await handle(item);
    } catch (error) {
      logger.error({ err: error, item }, 'swept item failed');
    }
  }
}
