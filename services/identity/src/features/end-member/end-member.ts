import type { IdentityContext } from '../../context.ts';
import type { MemberRow } from '../../db/memberships.ts';
import { requestSessionEnding, type SessionEndingKey } from '../../db/session-endings.ts';
import { end } from '../../domain/membership.ts';
import { END_SESSIONS } from '../../jobs/end-sessions.ts';
import { changeMembership } from '../change-membership.ts';

/** Ends a membership, or refuses a waiting person; their sessions end as soon as the pages answer. */
export async function endMember(context: IdentityContext, key: SessionEndingKey, actorId: string): Promise<MemberRow> {
  const { database, clock } = context;
  const cause = { at: clock.now(), actor: actorId };
  const member = await database.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => {
    const row = await changeMembership(tx, key, { decide: end, action: 'membership-ended', cause });
    await requestSessionEnding(tx, key, cause.at);
    return row;
  });
  await hurry(context, key);
  return member;
}

/** Only a shortcut: the sweep finds the request in the database. */
async function hurry({ jobs, logger }: IdentityContext, { collectiviteId, personId }: SessionEndingKey): Promise<void> {
  try {
    await jobs?.enqueue(END_SESSIONS, { collectiviteId, personId });
  } catch (error) {
    logger.warn({ err: error }, 'the end of sessions waits for the sweep');
  }
}
