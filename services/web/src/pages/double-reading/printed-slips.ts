import type { Redis } from 'ioredis';
import type { OpenSession } from '../../session/session.ts';

const SHOWN_SECONDS = 10 * 60;

/** Codes just printed: shown again ten minutes to the session that asked for them, then to nobody. */
export class PrintedSlips {
  private readonly redis: Redis;

  constructor(redis: Redis) {
    this.redis = redis;
  }

  async keep(session: OpenSession, diagnosticId: string, codes: readonly string[]): Promise<void> {
    await this.redis.set(keyOf(session, diagnosticId), JSON.stringify(codes), 'EX', SHOWN_SECONDS);
  }

  async read(session: OpenSession, diagnosticId: string): Promise<string[] | undefined> {
    const text = await this.redis.get(keyOf(session, diagnosticId));
    return text === null ? undefined : (JSON.parse(text) as string[]);
  }

  async forget(session: OpenSession, diagnosticId: string): Promise<void> {
    await this.redis.del(keyOf(session, diagnosticId));
  }
}

const keyOf = ({ key }: OpenSession, diagnosticId: string) => `slips:${key}:${diagnosticId}`;
