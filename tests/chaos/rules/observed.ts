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

/** A mail as the platform says it left, or did not; one that nobody was to receive has no Message-ID and no state. */
export interface SaidMail {
  readonly mailId: string;
  readonly kind: string;
  readonly messageId: string | null;
  readonly state: string | null;
}

/** A mail that the mail server took since the start of the run, whoever it is for. */
export interface ReceivedMail {
  readonly messageId: string;
}

/** What was still on its way when the time to arrive was over. */
export interface Left {
  /** Events in an outbox, or not yet applied. */
  readonly events: number;
  /** Diagnostics without their case, or without their plan, or whose mail is not decided. */
  readonly diagnostics: number;
  /** Mails not yet sent, or not yet told. */
  readonly mails: number;
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
  /** The Message-IDs under which the platform writes about collectivités that are not of the run. */
  readonly otherMessageIds: ReadonlySet<string>;
  readonly receivedMails: readonly ReceivedMail[];
  readonly stuck: readonly Stuck[];
  readonly left: Left;
}
