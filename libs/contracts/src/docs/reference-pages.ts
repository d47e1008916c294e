import type { z } from 'zod';
import * as casework from '../api/casework.ts';
import * as catalogue from '../api/catalogue.ts';
import * as common from '../api/common.ts';
import * as diagnostics from '../api/diagnostics.ts';
import * as identity from '../api/identity.ts';
import * as notifications from '../api/notifications.ts';
import * as recommendations from '../api/recommendations.ts';
import * as web from '../api/web.ts';
import { events, type EventType } from '../events/registry.ts';
import { configurationPage, type CommandToConfigure } from './configuration-page.ts';
import { eventsPage, type TopicToDescribe } from './events-page.ts';
import { schemaNames } from './json-schema.ts';
import { openApiOf, type ApiToDescribe } from './openapi.ts';
import { readProtoComments } from './proto-comments.ts';
import type { ServiceToConfigure } from './required-variables.ts';

/** What the pages need of a service's declaration. */
export interface DeclaredService {
  readonly name: string;
  readonly config: z.ZodObject;
  readonly openDatabase?: unknown;
  readonly access?: unknown;
  readonly jobs?: unknown;
  readonly consumers?: readonly { readonly event: Pick<EventType, 'topic' | 'type'> }[];
}

export interface ReferenceSources {
  readonly version: string;
  readonly services: readonly DeclaredService[];
  readonly commonConfig: z.ZodObject;
  readonly commands: readonly CommandToConfigure[];
  readonly topics: readonly TopicToDescribe[];
  /** Texts of the .proto files. */
  readonly protos: readonly string[];
}

/** The routes of each service that has some. */
export const apis: Readonly<Record<string, ApiToDescribe['routes']>> = {
  identity: identity.identityApi,
  diagnostics: diagnostics.diagnosticsApi,
  catalogue: catalogue.catalogueApi,
  recommendations: recommendations.recommendationsApi,
  casework: casework.caseworkApi,
  notifications: notifications.notificationsApi,
  web: web.webApi,
};

/** Every generated page, by its path under docs/reference. */
export function referencePages(sources: ReferenceSources): Record<string, string> {
  const { version, services, commonConfig, commands, topics, protos } = sources;
  const names = schemaNames(common, identity, diagnostics, catalogue, recommendations, casework, notifications);
  const consumers = Object.fromEntries(services.map(({ name, consumers = [] }) => [name, consumers.map(({ event }) => event)]));
  const comments = new Map(protos.flatMap((proto) => [...readProtoComments(proto)]));
  return {
    'configuration.md': configurationPage({ common: commonConfig, services: services.map(toConfigure), commands }),
    'events.md': eventsPage({ topics, events: Object.values(events), comments, consumers }),
    ...Object.fromEntries(Object.entries(apis).map(([service, routes]) => [
      `openapi/${service}.json`,
      `${JSON.stringify(openApiOf({ service, version, routes, names }), null, 2)}\n`,
    ])),
  };
}

/** What the boot will ask of a service, from its declaration. */
export function toConfigure({ name, config, openDatabase, access, jobs }: DeclaredService): ServiceToConfigure {
  const ownsDatabase = openDatabase !== undefined;
  return { name, own: config, ownsDatabase, hasJobs: jobs !== undefined, asksIdentity: ownsDatabase && access === undefined };
}
