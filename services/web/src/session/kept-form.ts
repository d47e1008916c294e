import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Redis } from 'ioredis';

const KEPT_SECONDS = 30 * 60;

/** A form that was posted after the session had ended. */
export interface KeptForm {
  path: string;
  fields: Record<string, string | string[]>;
}

/** Keeps a form half an hour for the person who typed it, and for nobody else. */
export class KeptForms {
  private readonly redis: Redis;
  private readonly secret: string;

  constructor(redis: Redis, secret: string) {
    this.redis = redis;
    this.secret = secret;
  }

  /** A signed reminder of who was signed in last in this browser. */
  sign(personId: string): string {
    return `${personId}.${this.signature(personId)}`;
  }

  /** The person of a signed reminder, or undefined when it is absent or forged. */
  personOf(reminder: string | undefined): string | undefined {
    const [personId = '', signature = ''] = reminder?.split('.') ?? [];
    const expected = Buffer.from(this.signature(personId));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given) ? personId : undefined;
  }

  /** Keeps a form and returns its ticket. */
  async keep(personId: string, form: KeptForm): Promise<string> {
    const ticket = randomUUID();
    await this.redis.set(`kept-form:${personId}:${ticket}`, JSON.stringify(form), 'EX', KEPT_SECONDS);
    return ticket;
  }

  /** Gives a kept form back to the person who typed it, as long as it is kept: a page that is loaded again, or cut short, loses nothing. */
  async read(personId: string, ticket: string): Promise<KeptForm | undefined> {
    const text = await this.redis.get(`kept-form:${personId}:${ticket}`);
    return text ? (JSON.parse(text) as KeptForm) : undefined;
  }

  private signature(personId: string): string {
    return createHmac('sha256', this.secret).update(personId).digest('base64url');
  }
}
