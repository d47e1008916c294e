import type { z } from 'zod';
import { inputSchema } from './json-schema.ts';

/** What the boot of a service asks for beyond its schema, read in its declaration. */
export interface ServiceToConfigure {
  readonly name: string;
  readonly own: z.ZodObject;
  readonly ownsDatabase: boolean;
  readonly hasJobs: boolean;
  /** Its rights are a projection, completed by identity. */
  readonly asksIdentity: boolean;
}

/** The variables without which a service refuses to start, or runs without a part of itself. */
export function requiredVariables(common: z.ZodObject, service: ServiceToConfigure): string[] {
  const { required = [] } = inputSchema(common.extend(service.own.shape)) as { required?: string[] };
  const needed = [
    ...required,
    ...(service.ownsDatabase ? ['DATABASE_URL_APP', 'DATABASE_URL_SYSTEM', 'KAFKA_BROKERS', 'SERVICE_CLIENT_SECRET'] : []),
    ...(service.hasJobs ? ['REDIS_URL'] : []),
    ...(service.asksIdentity ? ['IDENTITY_URL'] : []),
  ];
  return [...new Set(needed)];
}
