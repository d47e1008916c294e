declare module 'keycloak-connect/middleware/auth-utils/token.js' {
  export default class Token {
    constructor(token: string, clientId?: string);
    header?: { alg?: string; kid?: string };
    content: Record<string, unknown>;
  }
}

declare module 'keycloak-connect/middleware/auth-utils/grant-manager.js' {
  import type { KeyObject } from 'node:crypto';
  import type Token from 'keycloak-connect/middleware/auth-utils/token.js';

  export default class GrantManager {
    constructor(config: {
      realmUrl: string;
      clientId: string;
      bearerOnly: boolean;
      verifyTokenAudience: boolean;
    });
    /** Where the public key of a token comes from. */
    rotation: { getJWK(kid: string | undefined): Promise<KeyObject | undefined> };
    validateToken(token: Token, expectedType: 'Bearer' | 'ID' | 'Refresh'): Promise<Token>;
  }
}
