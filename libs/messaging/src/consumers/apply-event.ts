import type { SqlTx } from '@osinum/tenancy';
import type { Received } from '../envelope/event-meta.ts';
import type { Consumer } from './consumer.ts';
import type { GroupContext } from './group-context.ts';

/**
 * Applies an event under its own tenant. A fact enters the inbox in the same transaction: delivered again, or by two
 * processes at once, it has its effect once. A state has no inbox: its version tells.
 */
export async function applyEvent(context: GroupContext, consumer: Consumer, event: Received): Promise<void> {
  await context.database.withTenant(consumer.scope(event), async (tx) => {
    if (consumer.event.kind === 'fact' && !(await enterInbox(tx, context.group, event.id))) return;
    await consumer.apply(tx, event, context.deps);
  });
}

async function enterInbox(tx: SqlTx, group: string, eventId: string): Promise<boolean> {
  const entered = await tx.$executeRawUnsafe(
    'INSERT INTO messaging.inbox (consumer, event_id) VALUES ($1, $2::uuid) ON CONFLICT DO NOTHING',
    group,
    eventId,
  );
  return entered > 0;
}
