import * as contracts from '@osinum/contracts';
import type { RouteDefinition } from '@osinum/contracts';

/** A declared route, and where the running service serves it. */
export interface ExposedRoute extends RouteDefinition {
  /** `casework.claimCase`. */
  readonly name: string;
  readonly service: string;
  readonly baseUrl: string;
}

/** Every route of every API of the contracts: a new one is tried as soon as it is declared. */
export function everyRoute(): ExposedRoute[] {
  const apis = Object.entries(contracts).filter(([name]) => name.endsWith('Api')) as [string, Record<string, RouteDefinition>][];
  return apis.flatMap(([api, routes]) => {
    const service = api.slice(0, -'Api'.length);
    const baseUrl = addressOf(service);
    return Object.entries(routes).map(([name, route]) => ({ ...route, name: `${service}.${name}`, service, baseUrl }));
  });
}

/** Names of the `:parameters` of a path. */
export function parametersOf({ path }: RouteDefinition): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
}

function addressOf(service: string): string {
  const variable = `${service.toUpperCase()}_URL`;
  const url = process.env[variable];
  if (!url) throw new Error(`the variable ${variable} is missing: is the stack running?`);
  return url;
}
