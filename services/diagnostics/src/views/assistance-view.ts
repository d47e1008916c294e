import type { AssistanceView } from '@osinum/contracts';
import { stateOf } from '../domain/assistance.ts';
import type { AssistanceRow } from '../db/assistances.ts';

/** An assistance as both sides see it; one that has lapsed shows as ended, whoever notices first. */
export function assistanceViewOf(row: Omit<AssistanceRow, 'version'>, now: Date): AssistanceView {
  const { id, instanceId, advisorId, mode, interlocutor, diagnosticId, proposedAt, agreedAt, agreedBy, until } = row;
  return {
    id,
    state: stateOf(row, now),
    mode: mode as AssistanceView['mode'],
    advisorId,
    instanceId,
    until: until.toISOString(),
    ...(interlocutor !== null && { interlocutor }),
    ...(diagnosticId !== null && { diagnosticId }),
    ...(proposedAt && { proposedAt: proposedAt.toISOString() }),
    ...(agreedAt && { agreedAt: agreedAt.toISOString() }),
    ...(agreedBy !== null && { agreedBy }),
    ...endOf(row, now),
  };
}

function endOf({ endedAt, endedBy, endReason, until }: Omit<AssistanceRow, 'version'>, now: Date): Pick<AssistanceView, 'endedAt' | 'endedBy' | 'endReason'> {
  if (endedAt === null) return until <= now ? { endedAt: until.toISOString(), endReason: 'expired' } : {};
  return { endedAt: endedAt.toISOString(), endReason: endReason as AssistanceView['endReason'], ...(endedBy !== null && { endedBy }) };
}
