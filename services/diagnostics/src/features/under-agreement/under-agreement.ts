import { newId } from '@osinum/kernel';
import type { Reach } from '@osinum/service-kit';
import { isFollowedBy } from '../../db/assignments.ts';
import { recordAct } from '../../db/assistance-acts.ts';
import { findOpenAssistance, type AssistanceRow } from '../../db/assistances.ts';
import type { DiagnosticsDb, Tx } from '../../db/client.ts';
import { findDiagnostic, type DiagnosticRow } from '../../db/diagnostics.ts';
import { mayType, type Verdict } from '../../domain/assistance.ts';
import { assistanceNotAgreed, assistanceNotYours, diagnosticSigned, diagnosticUnknown } from '../../load/refusals.ts';

/** An advisor at work for a collectivité of their instance. */
export interface AdvisorAtWork extends Reach {
  readonly collectiviteId: string;
  readonly instanceId: string;
  readonly personId: string;
  readonly now: Date;
}

export interface AdvisorsAttempt extends AdvisorAtWork {
  readonly diagnosticId: string;
  /** What is read or typed: a theme, or all of it. Kept in what the collectivité reads. */
  readonly subject: string;
}

const refusals: Record<Exclude<Verdict, 'allowed'>, () => Error> = {
  'not-follower': assistanceNotYours,
  'not-agreed': assistanceNotAgreed,
  signed: diagnosticSigned,
};

/** Does something with the answers of a collectivité under its agreement. The reading, or its refusal, is written down. */
export function underAgreement<T>(db: DiagnosticsDb, attempt: AdvisorsAttempt, work: (tx: Tx, agreement: AssistanceRow) => Promise<T>): Promise<T> {
  return ifAgreed(db, attempt, async (tx, agreement) => {
    await recordAct(tx, { ...written(attempt), assistanceId: agreement.id, act: 'read' });
    return work(tx, agreement);
  });
}

/** Makes sure of the agreement before something that reads nothing: only its refusal is written down. */
export function requireAgreement(db: DiagnosticsDb, attempt: AdvisorsAttempt): Promise<void> {
  return ifAgreed(db, attempt, async () => undefined);
}

async function ifAgreed<T>(db: DiagnosticsDb, attempt: AdvisorsAttempt, work: (tx: Tx, agreement: AssistanceRow) => Promise<T>): Promise<T> {
  const { collectiviteId, instanceId, personId } = attempt;
  const outcome = await db.withTenant({ collectiviteId, instanceId, personId }, async (tx) => {
    const { verdict, agreement } = await judge(tx, attempt);
    if (verdict !== 'allowed' || agreement === null) {
      await recordAct(tx, { ...written(attempt), assistanceId: agreement?.id ?? null, act: 'refused' });
      return { refusal: verdict === 'allowed' ? 'not-agreed' : verdict } as const;
    }
    return { value: await work(tx, agreement) };
  });
  if ('refusal' in outcome) throw refusals[outcome.refusal!]();
  return outcome.value;
}

async function judge(tx: Tx, attempt: AdvisorsAttempt): Promise<{ verdict: Verdict; agreement: AssistanceRow | null }> {
  const { collectiviteId, instanceId, personId, diagnosticId, now } = attempt;
  const row = await diagnosticServed(tx, attempt);
  const agreement = await findOpenAssistance(tx, collectiviteId);
  const follows = await isFollowedBy(tx, instanceId, collectiviteId, personId);
  const verdict = mayType(agreement, { instanceId, advisorId: personId, diagnosticId, follows, signed: row.status !== 'draft', now });
  return { verdict, agreement };
}

async function diagnosticServed(tx: Tx, { relation, collectiviteId, diagnosticId }: AdvisorsAttempt): Promise<DiagnosticRow> {
  const row = relation === 'adherent' ? await findDiagnostic(tx, { collectiviteId, diagnosticId }) : null;
  if (row === null) throw diagnosticUnknown();
  return row;
}

const written = ({ collectiviteId, diagnosticId, personId, subject, now }: AdvisorsAttempt) => ({
  collectiviteId,
  id: newId(),
  diagnosticId,
  personId,
  subject,
  at: now,
});
