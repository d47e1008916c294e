import { z } from 'zod';

/** The variables of the pages' service, added to the common ones. */
export const webConfig = z.object({
  REDIS_URL: z.url().describe('Redis des sessions'),
  WEB_CLIENT_ID: z.string().default('osinum-web').describe('Identifiant des pages auprès de Keycloak'),
  WEB_CLIENT_SECRET: z.string().min(1).describe('Secret des pages auprès de Keycloak'),
  SESSION_SECRET: z.string().min(32).describe('Secret qui signe le témoin de la dernière personne connectée'),
  PUBLIC_BASE: z.string().default('http://{host}').describe('Adresse publique d’une instance ; {host} est remplacé par son hôte'),
  IDENTITY_URL: z.url().describe('Adresse du service identity'),
  DIAGNOSTICS_URL: z.url().describe('Adresse du service diagnostics'),
  CATALOGUE_URL: z.url().describe('Adresse du service catalogue'),
  RECOMMENDATIONS_URL: z.url().describe('Adresse du service recommendations'),
  CASEWORK_URL: z.url().describe('Adresse du service casework'),
  NOTIFICATIONS_URL: z.url().describe('Adresse du service notifications'),
});
