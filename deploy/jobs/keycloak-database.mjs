// Makes Keycloak's own role and database on the cluster, by the same code as the local launcher. May be run again.
import { ensureKeycloakDatabase } from '../local/lib/postgres.mjs';

const { DATABASE_URL, KEYCLOAK_DATABASE_PASSWORD } = process.env;
try {
  if (!DATABASE_URL) throw new Error('The environment variable DATABASE_URL is missing.');
  if (!KEYCLOAK_DATABASE_PASSWORD) throw new Error('The environment variable KEYCLOAK_DATABASE_PASSWORD is missing.');
  await ensureKeycloakDatabase(DATABASE_URL, KEYCLOAK_DATABASE_PASSWORD);
  console.log('osinum_keycloak: database and role are there');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
