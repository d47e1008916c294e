import type { Logger } from 'pino';

/**
 * Handles each item on its own, so many at once as there are lanes: one that fails is told, left for the next sweep, and
 * stops no other.
 */
export async function sweep<T>(items: readonly T[], handle: (item: T) => Promise<void>, logger: Pick<Logger, 'error'>, lanes = 1): Promise<void> {
  const left = items.values();
  const lane = async (): Promise<void> => {
    for (const item of left) {
      try {
        await handle(item);
      } catch (error) {
        logger.error({ err: error, item }, 'swept item failed');
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
