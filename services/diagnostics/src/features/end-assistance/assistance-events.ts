import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { diagnosticsEvents, type events, type EventType } from '@osinum/contracts';
import { appendEvent } from '@osinum/messaging';
import type { AssistanceRow } from '../../db/assistances.ts';
import type { Tx } from '../../db/client.ts';
import type { EndReason } from '../../domain/assistance.ts';

type Told<S> = S extends EventType<infer M> ? MessageInitShape<EventType<M>['schema']> : never;

const modes: Record<string, diagnosticsEvents.AssistanceMode> = {
  phone: diagnosticsEvents.AssistanceMode.PHONE,
  'on-site': diagnosticsEvents.AssistanceMode.ON_SITE,
};

const reasons: Record<EndReason, diagnosticsEvents.AssistanceEndReason> = {
  declined: diagnosticsEvents.AssistanceEndReason.DECLINED,
  withdrawn: diagnosticsEvents.AssistanceEndReason.WITHDRAWN,
  cancelled: diagnosticsEvents.AssistanceEndReason.CANCELLED,
  'handed-back': diagnosticsEvents.AssistanceEndReason.HANDED_BACK,
  signed: diagnosticsEvents.AssistanceEndReason.SIGNED,
  expired: diagnosticsEvents.AssistanceEndReason.EXPIRED,
  replaced: diagnosticsEvents.AssistanceEndReason.REPLACED,
};

const partiesOf = ({ id, collectiviteId, instanceId, advisorId }: AssistanceRow) => ({ assistanceId: id, collectiviteId, instanceId, advisorId });

/** An advisor proposes to fill the diagnostic together. */
export function assistanceProposed(row: AssistanceRow): Told<typeof events.AssistanceProposed> {
  return { ...partiesOf(row), mode: modes[row.mode]! };
}

/** The collectivité agreed. */
export function assistanceAgreed(row: AssistanceRow): Told<typeof events.AssistanceAgreed> {
  return {
    ...partiesOf(row),
    mode: modes[row.mode]!,
    diagnosticId: row.diagnosticId!,
    until: timestampFromDate(row.until),
    proposed: row.proposedAt !== null,
  };
}

/** It is over, and why. */
export function assistanceEnded(row: AssistanceRow): Told<typeof events.AssistanceEnded> {
  const reason = reasons[row.endReason as EndReason];
  return { ...partiesOf(row), reason, ...(row.diagnosticId !== null && { diagnosticId: row.diagnosticId }) };
}

/** Appends what happened to an assistance, in the transaction of its change. */
export async function tell(tx: Tx, event: EventType<any>, message: object, row: AssistanceRow, { actor, at }: { actor: string; at: Date }): Promise<void> {
  const { id: key, instanceId, collectiviteId, version } = row;
  await appendEvent(tx, event, message, { key, occurredAt: at, instanceId, collectiviteId, aggregateVersion: Number(version), actor });
}
