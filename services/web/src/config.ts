import { z } from 'zod';

/** The variables of the pages' service, added to the common ones. */
export const webConfig = z.object({
  REDIS_URL: z.url().describe('Redis des sessions'),
  WEB_CLIENT_ID: z.string().default('osinum-web').describe('Identifiant des pages auprès de Keycloak'),
  WEB_CLIENT_SECRET: z.string().min(1).describe('Secret des pages auprès de Keycloak'),
  PROCONNECT_ISSUER: z.url().optional().describe('Émetteur de ProConnect, interrogé avant d’y envoyer quelqu’un ; sans lui, il est réputé répondre'),
  SESSION_SECRET: z.string().min(32).describe('Secret qui signe le témoin de la dernière personne connectée'),
  PUBLIC_BASE: z.string().default('http://{host}').describe('Adresse publique d’une instance ; {host} est remplacé par son hôte'),
  PAGES_PER_MINUTE: z.coerce.number().int().positive().default(600).describe('Pages qu’une même adresse peut demander en une minute'),
  FORMS_PER_MINUTE: z.coerce.number().int().positive().default(180).describe('Formulaires qu’une même adresse peut envoyer en une minute'),
  SIGN_INS_PER_MINUTE: z.coerce.number().int().positive().default(60).describe('Étapes de connexion qu’une même adresse peut faire en une minute'),
  READINGS_PER_MINUTE: z.coerce.number().int().positive().default(90).describe('Codes de feuillets et lectures d’élus qu’une même adresse peut envoyer en une minute'),
  IDENTITY_URL: z.url().describe('Adresse du service identity'),
  DIAGNOSTICS_URL: z.url().describe('Adresse du service diagnostics'),
  CATALOGUE_URL: z.url().describe('Adresse du service catalogue'),
  RECOMMENDATIONS_URL: z.url().describe('Adresse du service recommendations'),
  CASEWORK_URL: z.url().describe('Adresse du service casework'),
  NOTIFICATIONS_URL: z.url().describe('Adresse du service notifications'),
});
