import type { PendingLogin } from './openid-provider.ts';

/** Who does not answer, of those that a sign-in goes through. */
export type Away = 'keycloak' | 'proconnect';

const DEADLINE_MS = 3000;
const REMEMBERED_MS = 1000;

/**
 * Asks those that a sign-in goes through whether they answer, before the browser is sent to them:
 * a browser that finds nobody shows a page of its own, on which we can say nothing.
 */
export class Reachability {
  private readonly addresses: Record<Away, string | undefined>;
  private readonly answers = new Map<string, { at: number; ok: Promise<boolean> }>();

  /** `realmUrl` and `proconnectIssuer` are OpenID issuers; without the second, ProConnect is taken to answer. */
  constructor(realmUrl: string, proconnectIssuer: string | undefined) {
    this.addresses = { keycloak: realmUrl, proconnect: proconnectIssuer };
  }

  /** The first that does not answer within three seconds, or undefined when all do. */
  async away(way: PendingLogin['way']): Promise<Away | undefined> {
    const names: Away[] = way === 'staff' ? ['keycloak'] : ['keycloak', 'proconnect'];
    const answers = await Promise.all(names.map((name) => this.responds(this.addresses[name])));
    return names.find((_, index) => !answers[index]);
  }

  private responds(issuer: string | undefined): Promise<boolean> {
    if (!issuer) return Promise.resolve(true);
    const known = this.answers.get(issuer);
    if (known && Date.now() - known.at < REMEMBERED_MS) return known.ok;
    const ok = describesItself(issuer);
    this.answers.set(issuer, { at: Date.now(), ok });
    return ok;
  }
}

async function describesItself(issuer: string): Promise<boolean> {
  try {
    const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(url, { signal: AbortSignal.timeout(DEADLINE_MS), redirect: 'manual' });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
