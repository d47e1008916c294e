import KeycloakAdminClient from '@keycloak/keycloak-admin-client';

/**
 * An Admin API client signed in on the master realm, that works on our realm. It signs in again when its minute is over:
 * the library would ask our realm to renew a token of the master's.
 */
export async function connect({ keycloakUrl, administrator, realm }) {
  const master = new KeycloakAdminClient({ baseUrl: keycloakUrl, realmName: 'master' });
  await master.auth(administrator);
  const admin = new KeycloakAdminClient({ baseUrl: keycloakUrl, realmName: realm.realm });
  admin.registerTokenProvider({
    async getAccessToken() {
      if (master.isTokenExpired()) await master.auth(administrator);
      return master.accessToken;
    },
  });
  return admin;
}
