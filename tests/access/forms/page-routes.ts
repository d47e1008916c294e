import 'reflect-metadata';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { Type } from '@nestjs/common';
import { routesOf, type GuardedHandler } from '@osinum/service-kit';
import { web } from '../../../services/web/src/service.ts';

export interface PageRoute extends GuardedHandler {
  /** `POST /plan/cap`. */
  readonly name: string;
  /** Names that the handler reads of the query, as far as it says them one by one. */
  readonly queryNames: readonly string[];
}

/** Every route of the pages' service, read from its controllers: a new page is tried by itself. */
export function pageRoutes(): PageRoute[] {
  return web.controllers.flatMap((controller: Type) =>
    routesOf([controller]).map((route) => ({ ...route, name: `${route.method} ${route.path}`, queryNames: queryNamesOf(controller, route.handler) })),
  );
}

/** Names of the `:parameters` of a path. */
export const parametersOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);

/** The path of a route with these values in place of its parameters. */
export const pathOf = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_match, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`nothing is known to put in :${name} of ${path}: say it in forms/world.ts`);
    return value;
  });

/** True when an address, without its query, is one of this route. */
export function isAddressOf({ path }: PageRoute, address: string): boolean {
  return new RegExp(`^${path.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+')}$`).test(address.split(/[?#]/)[0]!);
}

function queryNamesOf(controller: Type, handler: string): string[] {
  const read = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<string, { data?: unknown }>;
  return Object.entries(read)
    .filter(([key]) => key.startsWith(`${RouteParamtypes.QUERY}:`))
    .flatMap(([, { data }]) => (typeof data === 'string' ? [data] : []));
}
