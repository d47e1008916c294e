import { setTimeout as delay } from 'node:timers/promises';
import type { EventBus, Subscription } from '../bus/event-bus.ts';
import { UnknownTopicError } from '../bus/unknown-topic-error.ts';
import { drainRequested } from '../failures/drain.ts';
import { mayPass } from '../failures/transient.ts';
import { openKey, type GroupContext } from './group-context.ts';
import { handleBatch } from './handle-batch.ts';

export interface ConsumersStatus {
  /** `connecting`: Kafka or the database is not there, and the consumers go on trying. */
  state: 'connecting' | 'running' | 'failed' | 'stopped';
  lastHeartbeatAt: Date | undefined;
  /** Records not yet read, by topic, as of the last batch. */
  lag: Record<string, number>;
  /** Dead letters that wait for a mend and a replay. */
  openDeadLetters: number;
}

export interface GroupRunOptions {
  bus: EventBus;
  /** The topics consumed, and the dead-letter topic last: all must exist. */
  topics: readonly string[];
  onFatal: (error: Error) => void;
  replayPollMs: number;
}

const reconnectMs = 2_000;

/** The life of a consumer group in this process: connects, consumes, replays, stops. */
export class GroupRun {
  readonly #context: GroupContext;
  readonly #options: GroupRunOptions;
  readonly #ending = new AbortController();
  #state: ConsumersStatus['state'] = 'connecting';
  #subscription: Subscription | undefined;
  #openDeadLetters = 0;
  /** The connection under way, or the last one. */
  #loop: Promise<void> = Promise.resolve();
  #replaying: Promise<void> = Promise.resolve();

  constructor(context: GroupContext, options: GroupRunOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** Resolves when the group consumes, or after `patienceMs` without Kafka. */
  async start(patienceMs: number): Promise<void> {
    const connecting = this.#connect();
    try {
      await Promise.race([connecting, this.#pause(patienceMs)]);
    } catch (error) {
      this.#state = 'failed';
      throw error;
    }
    this.#loop = connecting.catch((error: Error) => this.#fail(error));
    this.#replaying = this.#replayLoop();
  }

  async stop(): Promise<void> {
    this.#state = 'stopped';
    this.#ending.abort();
    await this.#subscription?.stop();
    await Promise.all([this.#loop, this.#replaying]);
    await this.#options.bus.close();
  }

  status(): ConsumersStatus {
    const { lastHeartbeatAt, lag } = this.#subscription?.status() ?? { lastHeartbeatAt: undefined, lag: {} };
    return { state: this.#state, lastHeartbeatAt, lag, openDeadLetters: this.#openDeadLetters };
  }

  async #connect(): Promise<void> {
    while (this.#state === 'connecting') {
      try {
        const subscription = await this.#consume();
        if (this.#has('stopped')) return await subscription.stop();
        this.#subscription = subscription;
        this.#state = 'running';
      } catch (error) {
        if (error instanceof UnknownTopicError) throw error;
        this.#context.logger.warn({ err: error, group: this.#context.group }, 'something is away: the consumers try again');
        await this.#pause(reconnectMs);
      }
    }
  }

  #consume(): Promise<Subscription> {
    const { bus, topics } = this.#options;
    return bus.consume({
      group: this.#context.group,
      topics: topics.slice(0, -1),
      mustExist: topics,
      onJoin: () => this.#learnOpenKeys(),
      onBatch: (batch) => handleBatch(this.#context, batch),
      onCrash: (error) => (mayPass(error) ? this.#reconnect(error) : this.#fail(error)),
      onLost: (error) => this.#reconnect(error),
    });
  }

  /** Kafka or the database is away: the group is left behind and joined again as soon as it can be (ADR 0012). */
  #reconnect(error: Error): void {
    if (!this.#has('running')) return;
    this.#state = 'connecting';
    this.#context.logger.warn({ err: error, group: this.#context.group }, 'something is away: the consumers join again');
    const lost = this.#subscription;
    this.#subscription = undefined;
    this.#loop = this.#again(lost).catch((reason: Error) => this.#fail(reason));
  }

  async #again(lost: Subscription | undefined): Promise<void> {
    await lost?.stop().catch(() => {});
    await this.#pause(reconnectMs);
    await this.#connect();
  }

  /** Another member of the group may have made dead letters of keys that come here from now on. */
  async #learnOpenKeys(): Promise<void> {
    for (const { topic, key } of await this.#context.failures.openKeys()) this.#context.openKeys.add(openKey(topic, key));
  }

  async #replayLoop(): Promise<void> {
    while (this.#has('connecting') || this.#has('running')) {
      await this.#replay();
      await this.#pause(this.#options.replayPollMs);
    }
  }

  async #replay(): Promise<void> {
    try {
      this.#openDeadLetters = await this.#context.failures.countOpen();
      if (this.#openDeadLetters > 0) await drainRequested(this.#context);
    } catch (error) {
      this.#context.logger.error({ err: error, group: this.#context.group }, 'replay waits for its next look');
    }
  }

  async #pause(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.#ending.signal }).catch(() => {});
  }

  // A question rather than a comparison: the state changes while one waits, which the compiler does not follow.
  #has(state: ConsumersStatus['state']): boolean {
    return this.#state === state;
  }

  #fail(error: Error): void {
    if (this.#has('stopped') || this.#has('failed')) return;
    this.#state = 'failed';
    this.#ending.abort();
    this.#context.logger.error({ err: error, group: this.#context.group }, 'the consumers cannot go on');
    this.#options.onFatal(error);
  }
}
