import type { Redis } from 'ioredis';
import type { PendingLogin } from './openid-provider.ts';

const KEPT_SECONDS = 15 * 60;

/** Logins under way, each good once, for the browser that started it. */
export class PendingLogins {
  private readonly redis: Redis;

  constructor(redis: Redis) {
    this.redis = redis;
  }

  async keep(pending: PendingLogin): Promise<void> {
    await this.redis.set(`login:${pending.state}`, JSON.stringify(pending), 'EX', KEPT_SECONDS);
  }

  async take(state: string): Promise<PendingLogin | undefined> {
    const text = await this.redis.getdel(`login:${state}`);
    return text ? (JSON.parse(text) as PendingLogin) : undefined;
  }
}
