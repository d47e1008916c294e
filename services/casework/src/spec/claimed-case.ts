import type { Staff } from '@osinum/service-kit';
import { claimCase } from '../features/claim-case/claim-case.ts';
import { completeDiagnostic, type DiagnosticOptions } from './events.ts';
import type { Harness } from './harness.ts';

export interface CaseOfTest {
  caseId: string;
  collectiviteId: string;
}

/** A case opened by a diagnostic of a new collectivité of this instance. */
export async function anOpenCase(harness: Harness, instanceId: string, options: DiagnosticOptions = {}): Promise<CaseOfTest> {
  const collectiviteId = await harness.aCollectivite(instanceId, options.departement ?? '60');
  await completeDiagnostic(harness, instanceId, collectiviteId, options);
  const [row] = await harness.everything<{ id: string }>('SELECT id FROM accompagnement WHERE collectivite_id = $1', collectiviteId);
  return { caseId: row!.id, collectiviteId };
}

/** The same, taken by an advisor. */
export async function aClaimedCase(harness: Harness, advisor: Staff, options: DiagnosticOptions = {}): Promise<CaseOfTest> {
  const opened = await anOpenCase(harness, advisor.instanceId, options);
  await claimCase(harness, advisor, opened.caseId);
  return opened;
}
