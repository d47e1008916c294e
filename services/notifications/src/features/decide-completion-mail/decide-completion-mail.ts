import type { Tx } from '../../db/client.ts';
import { decideMail, type LifeRow } from '../../db/lives.ts';
import { decideCompletionMail } from '../../domain/completion-mail.ts';
import { completionKey } from '../../domain/mail-key.ts';
import { queueMail } from '../queue-mail.ts';

/** Sends the one message of a completion when its time has come, or records that there will be none. */
export async function settleCompletionMail(tx: Tx, life: LifeRow, now: Date): Promise<void> {
  const decision = decideCompletionMail(
    {
      completedAt: life.completedAt ?? undefined,
      planProposedAt: life.planProposedAt ?? undefined,
      decidedAt: life.mailDecidedAt ?? undefined,
    },
    now,
  );
  if (decision.kind === 'wait' || decision.kind === 'done') return;
  const first = await decideMail(tx, life, now);
  if (first && decision.kind === 'send') await queue(tx, life, decision.content === 'with-plan', now);
}

async function queue(tx: Tx, life: LifeRow, withPlan: boolean, now: Date): Promise<void> {
  const { instanceId, collectiviteId, diagnosticId, completedAt, firstMeasures, annexMeasures } = life;
  const plan = withPlan ? { plan: { firstMeasures: firstMeasures ?? 0, annexMeasures: annexMeasures ?? 0 } } : {};
  const facts = { kind: 'completion', diagnosticId, completedAt: completedAt!.toISOString(), ...plan } as const;
  await queueMail(tx, { instanceId, collectiviteId, sendKey: completionKey(diagnosticId), facts }, now);
}
