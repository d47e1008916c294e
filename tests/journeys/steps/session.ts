import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import type { BrowserContext } from 'playwright-core';

/** Forgets the session of this browser, as when it has ended; what else the browser remembers stays. */
export async function loseSession(context: BrowserContext): Promise<void> {
  await context.clearCookies({ name: '__Host-osinum' });
}

/** Forgets what Keycloak and ProConnect remember of this browser: the next sign-in asks who it is. */
export async function forgetProviders(context: BrowserContext): Promise<void> {
  await context.clearCookies({ domain: 'localhost' });
}

/** Makes the access token of this browser's session due for renewal, as five minutes later. */
export async function ageToken(context: BrowserContext, redisUrl = process.env['REDIS_URL']!): Promise<void> {
  const cookie = (await context.cookies()).find(({ name }) => name === '__Host-osinum')!;
  const key = `session:${createHash('sha256').update(cookie.value).digest('base64url')}`;
  const redis = new Redis(redisUrl);
  const session = JSON.parse((await redis.get(key))!) as { tokens: { accessExpiresAt: number } };
  session.tokens.accessExpiresAt = Date.now();
  await redis.set(key, JSON.stringify(session), 'KEEPTTL');
  await redis.quit();
}
