import type { Tx } from './client.ts';
import type { PublishedQuestionnaire } from './generated/client.ts';

/** The record of a published version, locked until the end of the transaction. */
export async function lockPublished(tx: Tx, version: string): Promise<PublishedQuestionnaire | null> {
  await tx.$queryRawUnsafe('SELECT 1 FROM published_questionnaire WHERE version = $1 FOR UPDATE', version);
  return tx.publishedQuestionnaire.findUnique({ where: { version } });
}

/** Records a version, or its mended content as long as nothing was signed with it. Gives its revision. */
export async function recordPublished(tx: Tx, version: string, contentHash: string, publishedAt: Date): Promise<number> {
  const { revision } = await tx.publishedQuestionnaire.upsert({
    where: { version },
    create: { version, contentHash, publishedAt, revision: 1 },
    update: { contentHash, revision: { increment: 1 } },
  });
  return Number(revision);
}

/** From the first signature on, a version cannot change any more. */
export async function markInUse(tx: Tx, version: string): Promise<void> {
  await tx.publishedQuestionnaire.updateMany({ where: { version, inUse: false }, data: { inUse: true } });
}
