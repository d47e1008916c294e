import { createPublicKey, type KeyObject } from 'node:crypto';
import { unavailable } from '@osinum/kernel';
import { z } from 'zod';

const keySet = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string(), use: z.string().optional() })) });

const TIMEOUT_MS = 2_000;
/** An unknown key asks the realm again, at most so often: anybody may send one. */
const AGAIN_AFTER_MS = 2_000;

/** The realm's public keys by id, read when one that is not known is asked for. */
export class RealmKeys {
  private readonly address: string;
  private readonly timeoutMs: number;
  private keys = new Map<string, KeyObject>();
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(realmUrl: string, timeoutMs = TIMEOUT_MS) {
    this.address = `${realmUrl}/protocol/openid-connect/certs`;
    this.timeoutMs = timeoutMs;
  }

  /**
   * The key of an id; undefined when the realm does not know it.
   * @throws DomainError `unavailable` when the realm does not answer in time, or answers with anything but keys.
   */
  async of(kid: string | undefined): Promise<KeyObject | undefined> {
    if (!kid) return undefined;
    const known = this.keys.get(kid);
    if (known || performance.now() - this.readAt < AGAIN_AFTER_MS) return known;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    await this.reading;
    return this.keys.get(kid);
  }

  private async read(): Promise<void> {
    try {
      const response = await fetch(this.address, { signal: AbortSignal.timeout(this.timeoutMs), redirect: 'error' });
      if (!response.ok) throw new Error(`the realm's keys: status ${response.status}`);
      const { keys } = keySet.parse(await response.json());
      const usable = keys.filter(({ kty, use }) => kty === 'RSA' && use !== 'enc');
      this.keys = new Map(usable.map((key) => [key.kid, createPublicKey({ key, format: 'jwk' })]));
      this.readAt = performance.now();
    } catch (cause) {
      throw Object.assign(unavailable('identity-provider-unavailable', 'La connexion est momentanément indisponible. Réessayez.'), { cause });
    }
  }
}
