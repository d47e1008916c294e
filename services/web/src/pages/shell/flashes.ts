import type { PageChrome } from '@osinum/views';
import type { Redis } from 'ioredis';
import type { OpenSession } from '../../session/session.ts';

export type Flash = NonNullable<PageChrome['flash']>;

const KEPT_SECONDS = 120;

/** One sentence kept from a form to the page shown next, read once. It never stands in the way: without Redis there is none. */
export class Flashes {
  private readonly redis: Redis;

  constructor(redis: Redis) {
    this.redis = redis;
  }

  async say(session: OpenSession | undefined, flash: Flash): Promise<void> {
    if (session) await this.redis.set(`flash:${session.key}`, JSON.stringify(flash), 'EX', KEPT_SECONDS).catch(() => null);
  }

  async take(session: OpenSession | undefined): Promise<Flash | undefined> {
    const text = session && (await this.redis.getdel(`flash:${session.key}`).catch(() => null));
    return text ? (JSON.parse(text) as Flash) : undefined;
  }
}
