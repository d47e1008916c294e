import type { CanActivate, ExceptionFilter, Provider, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '@osinum/kernel';
import type { Consumer } from '@osinum/messaging';
import type { Job, Jobs } from '@osinum/jobs';
import type { Database, SystemDatabase } from '@osinum/tenancy';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { z } from 'zod';
import type { AccessFacts } from '../access/access-facts.ts';
import type { ServiceCredentials } from '../access/service-credentials.ts';
import type { TokenVerifier } from '../access/token-verifier.ts';
import type { CommonConfig } from '../configuration/load-config.ts';
import type { Readiness } from '../health/readiness.ts';
import type { MailOperations } from '../operations/mail-operations.ts';
import { OperationsController } from '../operations/operations.controller.ts';
import type { ReadOperations } from '../operations/operations.ts';

/** What the parts of a running service share. */
export interface ServiceContext<C = unknown, D = Database<any>> {
  readonly name: string;
  readonly config: CommonConfig & C;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly readiness: Readiness;
  /** What `/metrics` tells. */
  readonly metrics: Registry;
  readonly verifier: TokenVerifier;
  readonly credentials: ServiceCredentials;
  readonly database: D;
  readonly systemDatabase: SystemDatabase;
  /** Set once the jobs run; a job or a consumer may enqueue. */
  jobs?: Jobs;
  /** Set once the parts run, in a service that owns a database. */
  operations?: ReadOperations;
}

/** A service in one declaration: everything the boot needs to know. */
export interface ServiceDefinition<S extends z.ZodObject = z.ZodObject, D extends Database<any> = Database<any>> {
  readonly name: string;
  /** The service's own variables, added to the common ones. */
  readonly config: S;
  /** Opens the service's database under its app role; absent for a service that owns none. */
  readonly openDatabase?: (url: string) => D;
  readonly controllers: Type[];
  /** Visitors call it, and not only our own services. */
  readonly edge?: boolean;
  /** Where the guard reads rights; defaults to the projection in schema `access`. */
  readonly access?: (context: ServiceContext<z.infer<S>, D>) => AccessFacts;
  /** Another way in than the bearer token of the services (the pages and their sessions). */
  readonly guard?: Type<CanActivate>;
  /** Another form for errors than problem+json (pages). */
  readonly errorFilter?: Type<ExceptionFilter>;
  readonly providers?: (context: ServiceContext<z.infer<S>, D>) => Provider[];
  readonly consumers?: readonly Consumer<any>[];
  readonly jobs?: (context: ServiceContext<z.infer<S>, D>) => Job<any>[];
  /** In the service that sends mails: how they stand. */
  readonly mails?: (context: ServiceContext<z.infer<S>, D>) => MailOperations;
  /** Registers Fastify plugins before Nest starts. */
  readonly prepare?: (app: NestFastifyApplication, context: ServiceContext<z.infer<S>, D>) => Promise<void>;
  /** Runs once the service listens. */
  readonly started?: (context: ServiceContext<z.infer<S>, D>) => Promise<void>;
  /** Runs last, when the service stops. */
  readonly stopped?: (context: ServiceContext<z.infer<S>, D>) => Promise<void>;
}

/** Declares a service; the types of its parts are inferred. One that owns a database is also operated. */
export function defineService<S extends z.ZodObject, D extends Database<any> = Database<any>>(
  definition: ServiceDefinition<S, D>,
): ServiceDefinition<S, D> {
  if (!definition.openDatabase) return definition;
  return { ...definition, controllers: [...definition.controllers, OperationsController] };
}
