import { noCorrection, type ProfileCorrection } from '../domain/cnam/rules.ts';
import type { Tx } from './client.ts';
import type { DiagnosticKey } from './diagnostics.ts';

/** What was corrected in a profile; version 0 before the first time. */
export interface StoredCorrection extends ProfileCorrection {
  readonly version: number;
  /** The last time, and by whom. */
  readonly author?: CorrectionAuthor;
}

export interface CorrectionAuthor {
  readonly correctedAt: Date;
  readonly correctedBy: string;
}

/** What the collectivité corrected in the profile of a diagnostic. */
export async function findCorrection(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey): Promise<StoredCorrection> {
  const row = await tx.profileCorrection.findUnique({ where: { collectiviteId_diagnosticId: { collectiviteId, diagnosticId } } });
  if (row === null) return { ...noCorrection, version: 0 };
  const { struckAxes, posts, postsTold, version, correctedAt, correctedBy } = row;
  return { struckAxes, version, ...(postsTold && { posts }), author: { correctedAt, correctedBy } };
}

/** Keeps a correction. The row of the diagnostic is locked by then, so that versions follow one another. */
export async function keepCorrection(
  tx: Tx,
  key: DiagnosticKey,
  { struckAxes, posts, version }: StoredCorrection,
  author: CorrectionAuthor,
): Promise<void> {
  const { collectiviteId, diagnosticId } = key;
  const data = { struckAxes: [...struckAxes], posts: [...(posts ?? [])], postsTold: posts !== undefined, version, ...author };
  await tx.profileCorrection.upsert({
    where: { collectiviteId_diagnosticId: { collectiviteId, diagnosticId } },
    create: { collectiviteId, diagnosticId, ...data },
    update: data,
  });
}
