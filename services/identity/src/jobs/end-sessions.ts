import { createApiClient, webApi } from '@osinum/contracts';
import { defineJob } from '@osinum/jobs';
import type { IdentityContext } from '../context.ts';
import { listPendingSessionEndings, markSessionEnded, type SessionEndingKey } from '../db/session-endings.ts';

export const END_SESSIONS = 'end-sessions';
const SWEEP_MS = 15_000;
const DEADLINE_MS = 3_000;

/** Tells the pages to end the sessions of a person in a collectivité, and notes that they did. */
export async function endSessions({ config, credentials, database, clock }: IdentityContext, key: SessionEndingKey): Promise<void> {
  const web = createApiClient(webApi, { baseUrl: config.WEB_URL, deadlineMs: DEADLINE_MS });
  const startedAt = clock.now();
  await web.endSessions({ body: { personId: key.personId, collectiviteId: key.collectiviteId }, token: await credentials.token() });
  await database.withTenant({ collectiviteId: key.collectiviteId }, (tx) => markSessionEnded(tx, key, startedAt, clock.now()));
}

/** At once after an end, with a few tries. */
export function endSessionsJob(context: IdentityContext) {
  return defineJob<SessionEndingKey>({ name: END_SESSIONS, run: ({ data }) => endSessions(context, data) });
}

/** What a lost job, a lost Redis or pages that were away left behind. */
export function sweepSessionEndingsJob(context: IdentityContext) {
  return defineJob({
    name: 'sweep-session-endings',
    schedule: { everyMs: SWEEP_MS },
    run: async () => {
      const pending = await context.systemDatabase.withSystem(listPendingSessionEndings);
      for (const key of pending) {
        await endSessions(context, key).catch((error: unknown) => context.logger.warn({ err: error, ...key }, 'the pages do not end sessions yet'));
      }
    },
  });
}
