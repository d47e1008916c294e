import KeycloakAdminClient from '@keycloak/keycloak-admin-client';

/** An Admin API client signed in on the master realm, that then works on our realm. */
export async function connect({ keycloakUrl, administrator, realm }) {
  const admin = new KeycloakAdminClient({ baseUrl: keycloakUrl, realmName: 'master' });
  await admin.auth(administrator);
  admin.setConfig({ realmName: realm.realm });
  return admin;
}
