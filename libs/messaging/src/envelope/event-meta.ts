import type { EventType } from '@osinum/contracts';
import type { Message } from '@bufbuild/protobuf';

/** What travels with an event, besides its message. */
export interface EventMeta {
  /** The aggregate's id: events of one key keep their order. */
  key: string;
  /** Business time: from the service's clock. */
  occurredAt: Date;
  instanceId?: string | undefined;
  collectiviteId?: string | undefined;
  /** Taken under the lock of the aggregate's row; required for a state. */
  aggregateVersion?: number | undefined;
  /** The event that this one follows from. */
  causationId?: string | undefined;
  /** Who did it: a person's id, or a service. */
  actor?: string | undefined;
  traceparent?: string | undefined;
}

/** An event as a consumer receives it. */
export interface Received<M extends Message = Message> extends EventMeta {
  /** Unique: what makes an event one, however often it is delivered. */
  id: string;
  topic: string;
  type: string;
  message: M;
}

/** An event type whatever its message. */
export type AnyEventType = EventType<any>;
