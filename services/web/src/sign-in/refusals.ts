import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';

const KEPT_SECONDS = 30 * 60;

/** Why a person who signed in was not let in, and what signs them out. */
export interface Refusal {
  reason: string;
  message: string;
  idToken: string;
}

/** Refusals, kept half an hour for the page that explains them. */
export class Refusals {
  private readonly redis: Redis;

  constructor(redis: Redis) {
    this.redis = redis;
  }

  async keep(refusal: Refusal): Promise<string> {
    const id = randomUUID();
    await this.redis.set(`refusal:${id}`, JSON.stringify(refusal), 'EX', KEPT_SECONDS);
    return id;
  }

  async read(id: string | undefined): Promise<Refusal | undefined> {
    const text = id ? await this.redis.get(`refusal:${id}`) : null;
    return text ? (JSON.parse(text) as Refusal) : undefined;
  }
}
