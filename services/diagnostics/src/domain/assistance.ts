export type AssistanceMode = 'phone' | 'on-site';
export type EndReason = 'declined' | 'withdrawn' | 'cancelled' | 'handed-back' | 'signed' | 'expired' | 'replaced';

/** An agreement by which one advisor fills one diagnostic with the collectivité; a proposal until it is agreed to. */
export interface Assistance {
  readonly instanceId: string;
  readonly advisorId: string;
  /** Null before the agreement: a proposal opens nothing. */
  readonly diagnosticId: string | null;
  readonly agreedAt: Date | null;
  /** The first moment it holds no more. */
  readonly until: Date;
  readonly endedAt: Date | null;
}

const DAYS = 30;

/** When an agreement or a proposal of this moment lapses by itself: 30 days later. */
export function lapseOf(now: Date): Date {
  return new Date(now.getTime() + DAYS * 24 * 60 * 60 * 1000);
}

/** Where it stands at this moment. One that has lapsed has ended. */
export function stateOf({ agreedAt, until, endedAt }: Assistance, now: Date): 'proposed' | 'agreed' | 'ended' {
  if (endedAt !== null || until <= now) return 'ended';
  return agreedAt === null ? 'proposed' : 'agreed';
}

/** An advisor who wants to read or type the answers of a diagnostic. */
export interface Attempt {
  readonly instanceId: string;
  readonly advisorId: string;
  readonly diagnosticId: string;
  /** True when this person follows an open case of the collectivité. */
  readonly follows: boolean;
  readonly signed: boolean;
  readonly now: Date;
}

export type Verdict = 'allowed' | 'not-follower' | 'not-agreed' | 'signed';

/**
 * Whether the advisor may read and type: they follow the collectivité, the diagnostic is open, and the collectivité
 * agreed, with them, for this diagnostic, and still does.
 */
export function mayType(agreement: Assistance | null, { instanceId, advisorId, diagnosticId, follows, signed, now }: Attempt): Verdict {
  if (!follows) return 'not-follower';
  if (signed) return 'signed';
  if (agreement === null || stateOf(agreement, now) !== 'agreed') return 'not-agreed';
  const theirs = agreement.advisorId === advisorId && agreement.instanceId === instanceId;
  return theirs && agreement.diagnosticId === diagnosticId ? 'allowed' : 'not-agreed';
}

/** Why one that is open ends when a member of the collectivité stops it. */
export function reasonOfStopping(assistance: Assistance, now: Date): EndReason {
  const reasons = { proposed: 'declined', agreed: 'withdrawn', ended: 'expired' } as const;
  return reasons[stateOf(assistance, now)];
}

/** Why one that is open ends when its advisor leaves. */
export function reasonOfLeaving(assistance: Assistance, now: Date): EndReason {
  const reasons = { proposed: 'cancelled', agreed: 'handed-back', ended: 'expired' } as const;
  return reasons[stateOf(assistance, now)];
}
