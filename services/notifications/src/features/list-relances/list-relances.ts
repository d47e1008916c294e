import type { NotificationsDb } from '../../db/client.ts';
import { listRelanceViews, type RelanceView } from '../../db/reminders.ts';

/** Reminders of a collectivité, past and planned, in order of time. */
export function listRelances(db: NotificationsDb, collectiviteId: string): Promise<{ relances: RelanceView[] }> {
  return db.withTenant({ collectiviteId }, async (tx) => ({ relances: await listRelanceViews(tx, collectiviteId) }));
}
