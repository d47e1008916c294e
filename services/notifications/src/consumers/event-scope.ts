import type { Received } from '@osinum/messaging';
import type { TenantScope } from '@osinum/tenancy';

/** The collectivité an event is about, and the instance in whose name a message about it leaves. */
export function eventScope(event: Received<any>): TenantScope {
  const { instanceId, collectiviteId } = event;
  if (!instanceId || !collectiviteId) throw new TypeError(`${event.type} ${event.id} names no instance or no collectivité`);
  return { instanceId, collectiviteId };
}

/** The two ids that `eventScope` has checked. */
export function ownersOf(event: Received<any>): { instanceId: string; collectiviteId: string } {
  return { instanceId: event.instanceId!, collectiviteId: event.collectiviteId! };
}
