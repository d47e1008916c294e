import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from '../access/access.guard.ts';
import { noAccessFacts, type AccessFacts } from '../access/access-facts.ts';
import { projectedAccess } from '../access/projected-access.ts';
import { HealthController } from '../health/health.controller.ts';
import { ProblemFilter } from '../http/problem.filter.ts';
import { ResponseShape } from '../http/response.interceptor.ts';
import type { ServiceContext, ServiceDefinition } from './service-definition.ts';
import * as tokens from './tokens.ts';

@Module({})
export class ServiceModule {
  /** The one Nest module of a service, from its declaration. */
  static of(definition: ServiceDefinition<any, any>, context: ServiceContext<any, any>): DynamicModule {
    return {
      module: ServiceModule,
      controllers: [...definition.controllers, HealthController],
      providers: [
        ...shared(context),
        { provide: tokens.ACCESS_FACTS, useValue: accessFactsOf(definition, context) },
        { provide: APP_GUARD, useClass: definition.guard ?? AccessGuard },
        { provide: APP_FILTER, useClass: definition.errorFilter ?? ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: ResponseShape },
        ...(definition.providers?.(context) ?? []),
      ],
    };
  }
}

function shared(context: ServiceContext<any, any>): Provider[] {
  return [
    { provide: tokens.CONFIG, useValue: context.config },
    { provide: tokens.CLOCK, useValue: context.clock },
    { provide: tokens.LOGGER, useValue: context.logger },
    { provide: tokens.DATABASE, useValue: context.database ?? null },
    { provide: tokens.SYSTEM_DATABASE, useValue: context.systemDatabase ?? null },
    { provide: tokens.READINESS, useValue: context.readiness },
    { provide: tokens.TOKEN_VERIFIER, useValue: context.verifier },
    { provide: tokens.METRICS, useValue: context.metrics },
    { provide: tokens.OPERATIONS, useValue: context.operations ?? null },
    { provide: tokens.CONTEXT, useValue: context },
  ];
}

function accessFactsOf(definition: ServiceDefinition<any, any>, context: ServiceContext<any, any>): AccessFacts {
  if (definition.access) return definition.access(context);
  if (!definition.openDatabase) return noAccessFacts;
  return projectedAccess({
    database: context.database,
    identityUrl: context.config.IDENTITY_URL!,
    deadlineMs: context.config.IDENTITY_DEADLINE_MS,
    credentials: context.credentials,
    logger: context.logger,
  });
}
