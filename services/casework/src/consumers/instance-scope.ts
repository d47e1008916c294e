import type { Received } from '@osinum/messaging';
import type { TenantScope } from '@osinum/tenancy';

/** The instance an event was earned in; the collectivité opens what this service projects of it. */
export function instanceScope(event: Received<any>): TenantScope {
  const { instanceId, collectiviteId } = event;
  if (!instanceId) throw new TypeError(`${event.type} ${event.id} names no instance`);
  return { instanceId, collectiviteId };
}
