/** An event of an owner's outbox. */
export interface OutboxEvent {
  readonly id: string;
  readonly topic: string;
  readonly type: string;
  readonly key: string;
  /** In the owner's own table. */
  readonly position: number;
  readonly published: boolean;
}

/** A record read in Kafka; the list of a run is in the order of each partition. */
export interface Delivery {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
}

/** An event that a consumer applied, in the order in which it did. */
export interface Applied {
  readonly consumer: string;
  readonly eventId: string;
}

/** How often an effect is there for one diagnostic. */
export interface EffectCount {
  readonly effect: string;
  readonly diagnosticId: string;
  readonly count: number;
}

/** A mail as the platform says it left, or did not. */
export interface SaidMail {
  readonly messageId: string;
  readonly state: string;
}

/** A mail as the mail server has it. */
export interface ReceivedMail {
  readonly messageId: string;
  /** Sent to an address that only this run writes to. */
  readonly ours: boolean;
}

/** A failed event that waits for somebody, or one that waits behind it. */
export interface Stuck {
  readonly consumer: string;
  readonly eventId: string;
}

/** All that is found in the platform after the faults. */
export interface Observed {
  readonly signed: ReadonlySet<string>;
  readonly outbox: readonly OutboxEvent[];
  readonly delivered: readonly Delivery[];
  readonly applied: readonly Applied[];
  readonly effects: readonly EffectCount[];
  readonly saidMails: readonly SaidMail[];
  readonly receivedMails: readonly ReceivedMail[];
  readonly stuck: readonly Stuck[];
}
