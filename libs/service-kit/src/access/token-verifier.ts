import GrantManager from 'keycloak-connect/middleware/auth-utils/grant-manager.js';
import Token from 'keycloak-connect/middleware/auth-utils/token.js';
import { DomainError } from '@osinum/kernel';
import { z } from 'zod';
import { RealmKeys } from './realm-keys.ts';

const claimsSchema = z.object({
  sub: z.string(),
  exp: z.number(),
  iat: z.number(),
  nbf: z.number().optional(),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  sid: z.string().optional(),
  idp: z.string().optional(),
  pc_sub: z.string().optional(),
  siret: z.string().optional(),
  pc_acr: z.string().optional(),
  pc_idp_id: z.string().optional(),
  pc_roles: z.preprocess(readList, z.array(z.string()).optional()),
  pc_organization: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
});
export type AccessTokenClaims = z.infer<typeof claimsSchema>;

/** A session note is text: a list arrives as JSON, or as one bare value. */
function readList(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : [String(parsed)];
  } catch {
    return value === '' ? [] : value.replace(/^\[|\]$/g, '').split(',').map((one) => one.trim()).filter(Boolean);
  }
}

const AUDIENCE = 'osinum-api';
const CLOCK_SKEW_SECONDS = 5;
const CACHE_SIZE = 2000;

/** The bearer token is missing, forged, expired or not for us. */
export class TokenRefused extends DomainError {
  constructor(reason: string) {
    super('forbidden', 'token-refused', 'Votre connexion a expiré. Connectez-vous de nouveau.', { reason });
  }
}

/**
 * Verifies access tokens with keycloak-connect's grant manager, and itself checks what that library does not:
 * algorithm, presence of `exp`, `nbf`, audience. The keys are read by us too: that library waits for them without end, and
 * ends the process on an answer that is not JSON. Accepted tokens are remembered until they expire.
 * The only file that knows keycloak-connect (deprecated upstream, see ADR 0003).
 */
export class TokenVerifier {
  private readonly manager: GrantManager;
  private readonly keys: RealmKeys;
  private readonly accepted = new Map<string, AccessTokenClaims>();

  /** `keysWithinMs`: how long the realm's keys may take to come; two seconds unless told. */
  constructor(keycloakUrl: string, realm: string, keysWithinMs?: number) {
    const realmUrl = `${keycloakUrl.replace(/\/$/, '')}/realms/${realm}`;
    this.keys = new RealmKeys(realmUrl, keysWithinMs);
    this.manager = new GrantManager({
      realmUrl,
      clientId: AUDIENCE,
      bearerOnly: true,
      verifyTokenAudience: true,
    });
    this.manager.rotation = { getJWK: (kid) => this.keys.of(kid) };
  }

  /**
   * The claims of a token that is signed by the realm, meant for us, and valid now (wall time).
   * @throws TokenRefused; DomainError `unavailable` when the realm's keys cannot be read.
   */
  async verify(bearer: string): Promise<AccessTokenClaims> {
    const known = this.accepted.get(bearer);
    if (known) return this.stillValid(bearer, known);
    const token = new Token(bearer, AUDIENCE);
    if (token.header?.alg !== 'RS256') throw new TokenRefused('algorithm');
    const claims = claimsSchema.safeParse(token.content);
    if (!claims.success) throw new TokenRefused('claims');
    if ([claims.data.aud].flat().includes(AUDIENCE) === false) throw new TokenRefused('audience');
    if (isTooEarly(claims.data)) throw new TokenRefused('not-yet-valid');
    await this.checkSignature(token);
    this.remember(bearer, claims.data);
    return claims.data;
  }

  private async checkSignature(token: Token): Promise<void> {
    if (!(await this.keys.of(token.header?.kid))) throw new TokenRefused('unknown-key');
    try {
      await this.manager.validateToken(token, 'Bearer');
    } catch (error) {
      throw new TokenRefused(error instanceof Error ? error.message : String(error));
    }
  }

  private stillValid(bearer: string, claims: AccessTokenClaims): AccessTokenClaims {
    if (claims.exp * 1000 >= Date.now()) return claims;
    this.accepted.delete(bearer);
    throw new TokenRefused('expired');
  }

  private remember(bearer: string, claims: AccessTokenClaims): void {
    if (this.accepted.size >= CACHE_SIZE) this.accepted.delete(this.accepted.keys().next().value!);
    this.accepted.set(bearer, claims);
  }
}

function isTooEarly(claims: AccessTokenClaims): boolean {
  return claims.nbf !== undefined && claims.nbf > Date.now() / 1000 + CLOCK_SKEW_SECONDS;
}
