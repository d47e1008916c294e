import { z } from 'zod';
import { telemetryConfig } from '../telemetry/telemetry-config.ts';

/** A variable is missing or wrong: the message names each one and what was expected. */
export class ConfigurationError extends Error {
  constructor(service: string, problems: string[]) {
    super(`${service}: configuration refused\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** Variables every service reads. */
export const commonConfig = z.object({
  SERVICE_PORT: z.coerce.number().int().min(0).max(65535).describe('Port HTTP du service'),
  SERVICE_HOST: z.string().default('127.0.0.1').describe('Adresse d’écoute'),
  TRUSTED_PROXIES: z
    .string()
    .optional()
    .transform((list) => list?.split(',').map((address) => address.trim()))
    .describe('Adresses ou réseaux des mandataires dont « X-Forwarded-For » est cru, séparés par des virgules'),
  KEYCLOAK_URL: z.url().describe('Adresse publique de Keycloak'),
  KEYCLOAK_REALM: z.string().default('osinum').describe('Royaume Keycloak'),
  SERVICE_CLIENT_ID: z.string().optional().describe('Identifiant du service auprès de Keycloak'),
  SERVICE_CLIENT_SECRET: z.string().optional().describe('Secret du service auprès de Keycloak'),
  DATABASE_URL_APP: z.string().optional().describe('Base du service, rôle d’exécution'),
  DATABASE_URL_SYSTEM: z.string().optional().describe('Base du service, rôle du relais et des balayages'),
  KAFKA_BROKERS: z.string().optional().describe('Courtiers Kafka, séparés par des virgules'),
  REDIS_URL: z.string().optional().describe('Redis des tâches ou des sessions'),
  IDENTITY_URL: z.string().optional().describe('Adresse du service identity'),
  IDENTITY_DEADLINE_MS: z.coerce
    .number()
    .int()
    .positive()
    .default(300)
    .describe('Temps laissé à identity pour dire un droit que la projection ne connaît pas'),
  METRICS_TOKEN: z.string().min(24).optional().describe('Jeton de /metrics et des raisons de /health/ready (Authorization: Bearer) ; sans lui, /metrics n’existe pas'),
  CLOCK_FILE: z.string().optional().describe('Développement : fichier du décalage de l’horloge'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').describe('Niveau du journal'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production').describe('Environnement'),
  ...telemetryConfig.shape,
});
export type CommonConfig = z.infer<typeof commonConfig>;

/**
 * Reads the environment once, through one schema.
 * @throws ConfigurationError naming every missing or wrong variable.
 */
export function loadConfig<S extends z.ZodObject>(
  service: string,
  own: S,
  environment: NodeJS.ProcessEnv,
): CommonConfig & z.infer<S> {
  const schema = commonConfig.extend(own.shape);
  const parsed = schema.safeParse(withoutEmpty(environment));
  if (parsed.success) return parsed.data as unknown as CommonConfig & z.infer<S>;
  throw new ConfigurationError(
    service,
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  );
}

function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
