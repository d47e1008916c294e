import { z } from 'zod';

export const samplers = [
  'always_on', 'always_off', 'traceidratio', 'parentbased_always_on', 'parentbased_always_off', 'parentbased_traceidratio',
] as const;

/** Where traces go, by the names of OpenTelemetry's specification; without an endpoint nothing is traced. */
export const telemetryConfig = z.object({
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional().describe('Collecteur OpenTelemetry, par exemple http://collector:4318 ; absent : aucune trace'),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.literal('http/protobuf').default('http/protobuf').describe('Protocole du collecteur'),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().optional().describe('En-têtes pour le collecteur, « nom=valeur » séparés par des virgules'),
  OTEL_EXPORTER_OTLP_TIMEOUT: z.coerce.number().int().positive().default(10_000).describe('Millisecondes laissées au collecteur pour prendre un envoi'),
  OTEL_BSP_SCHEDULE_DELAY: z.coerce.number().int().positive().default(5_000).describe('Millisecondes entre deux envois au collecteur'),
  OTEL_TRACES_SAMPLER: z.enum(samplers).default('parentbased_always_on').describe('Ce qui est tracé'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1).describe('Part tracée, pour les échantillonneurs traceidratio'),
  OTEL_SERVICE_NAME: z.string().optional().describe('Nom du service dans les traces ; le sien sinon'),
  OTEL_RESOURCE_ATTRIBUTES: z.string().optional().describe('Ce qui accompagne chaque trace, « nom=valeur » séparés par des virgules'),
  OTEL_SDK_DISABLED: z.enum(['true', 'false']).default('false').describe('true : aucune trace, même avec un collecteur'),
});
export type TelemetryConfig = z.infer<typeof telemetryConfig>;
