import type { Contribution } from '../domain/peers/contribution.ts';
import type { Tx } from './client.ts';
import type { DiagnosticKey } from './diagnostics.ts';

/** What a signature brings to a cohort; none when the size of the collectivité is not known and decides. */
export interface ContributionToKeep extends Omit<Contribution, 'collectiviteId'> {
  readonly cohort: string | undefined;
}

/** Keeps what the last signed diagnostic brings in place of the one before. How long the first one took stays. */
export async function keepContribution(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey, contribution: ContributionToKeep): Promise<void> {
  const { cohort = null, questionnaireVersion, scores, active } = contribution;
  const data = { diagnosticId, cohort, questionnaireVersion, scores };
  await tx.cohortContribution.upsert({
    where: { collectiviteId },
    create: { collectiviteId, ...data, activeMinutes: active?.minutes ?? null, activeVersion: active?.questionnaireVersion ?? null },
    update: data,
  });
}
