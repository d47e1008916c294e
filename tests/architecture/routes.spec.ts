import { describe, expect, it } from '@jest/globals';
import * as contracts from '@osinum/contracts';
import type { RouteDefinition } from '@osinum/contracts';
import { ROUTE, routesOf } from '@osinum/service-kit';
import { services, type AnyService } from './services.ts';

/** The routes of the contract, by service: `diagnosticsApi` for diagnostics. */
const contractOf = (service: string): Record<string, RouteDefinition> =>
  ((contracts as Record<string, unknown>)[`${service}Api`] ?? {}) as Record<string, RouteDefinition>;

/** The contract routes that a service's controllers bind. */
function boundBy({ controllers }: AnyService): RouteDefinition[] {
  return controllers.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype)
      .map((name) => Object.getOwnPropertyDescriptor(controller.prototype, name)?.value as object | undefined)
      .filter((handler) => typeof handler === 'function')
      .map((handler) => Reflect.getMetadata(ROUTE, handler) as RouteDefinition | undefined)
      .filter((route) => route !== undefined),
  );
}

describe.each(services.map((service) => [service.name, service] as const))('the routes of %s', (name, service) => {
  it('all say who may call them', () => {
    expect(routesOf(service.controllers).filter(({ policy }) => !policy)).toEqual([]);
  });

  it('are bound once each, and are those of its contract', () => {
    const contract = contractOf(name);
    const bound = boundBy(service);
    const named = (route: RouteDefinition) => Object.keys(contract).find((key) => contract[key] === route) ?? `foreign ${route.method} ${route.path}`;
    expect(bound.map(named).sort()).toEqual(Object.keys(contract).sort());
  });

  it('have one handler for a verb and a path', () => {
    const addresses = routesOf(service.controllers).map(({ method, path }) => `${method} ${path.replace(/:[^/]+/g, ':x')}`);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });

  it('name the owner that their policy needs', () => {
    for (const [key, { path, policy }] of Object.entries(contractOf(name))) {
      if (policy.kind === 'member') expect([key, path]).toEqual([key, expect.stringContaining(':collectiviteId')]);
    }
  });
});
