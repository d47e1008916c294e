import type { Message } from '@bufbuild/protobuf';
import type { EventType } from '@osinum/contracts';
import type { TenantScope, TenantTx } from '@osinum/tenancy';
import type { AnyEventType, Received } from '../envelope/event-meta.ts';

/** How one event is applied. Written as methods, so that `apply` may ask for a service's own transaction type. */
export interface Handling<M extends Message, D> {
  /** Under which tenant the effect happens. */
  scope(event: Received<M>): TenantScope;
  /** The effect, in one transaction with the inbox: no network call, no clock but the event's or the deps'. */
  apply(tx: TenantTx, event: Received<M>, deps: D): Promise<void>;
}

/** An event type and what a service does with it. */
export interface Consumer<D = any> {
  readonly event: AnyEventType;
  scope(event: Received<any>): TenantScope;
  apply(tx: TenantTx, event: Received<any>, deps: D): Promise<void>;
}

/** Applies a fact exactly once per event id, in order for one key. */
export function consumeFact<M extends Message, D = unknown>(event: EventType<M>, handling: Handling<M, D>): Consumer<D> {
  if (event.kind !== 'fact') throw new TypeError(`${event.type} is a state: use consumeState.`);
  return declare(event, handling);
}

/**
 * Applies a state whenever a newer one may have come: several times, and never an older one on purpose. `apply`
 * writes only `WHERE excluded.version > <table>.version`, the version being `event.aggregateVersion`.
 */
export function consumeState<M extends Message, D = unknown>(event: EventType<M>, handling: Handling<M, D>): Consumer<D> {
  if (event.kind !== 'state') throw new TypeError(`${event.type} is a fact: use consumeFact.`);
  return declare(event, handling);
}

function declare<M extends Message, D>(event: EventType<M>, { scope, apply }: Handling<M, D>): Consumer<D> {
  return { event, scope, apply };
}
