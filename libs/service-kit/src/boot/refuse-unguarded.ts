import { RequestMethod, type Type } from '@nestjs/common';
import type { Policy } from '@osinum/contracts';
import { POLICY } from '../http/api.decorator.ts';

const PATH_METADATA = 'path';
const METHOD_METADATA = 'method';

export interface GuardedHandler {
  controller: string;
  handler: string;
  method: string;
  path: string;
  policy: Policy | undefined;
}

/** Every route of a list of controllers, with its policy. */
export function routesOf(controllers: readonly Type[]): GuardedHandler[] {
  return controllers.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype)
      .filter((name) => name !== 'constructor')
      .map((name) => [name, controller.prototype[name] as unknown] as const)
      .filter((entry): entry is [string, (...args: unknown[]) => unknown] => typeof entry[1] === 'function')
      .filter(([, handler]) => Reflect.hasMetadata(PATH_METADATA, handler))
      .map(([name, handler]) => describe(controller, name, handler)),
  );
}

function describe(controller: Type, name: string, handler: object): GuardedHandler {
  const prefix = (Reflect.getMetadata(PATH_METADATA, controller) as string | undefined) ?? '';
  const path = Reflect.getMetadata(PATH_METADATA, handler) as string;
  const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
  return {
    controller: controller.name,
    handler: name,
    method: RequestMethod[method],
    path: `/${[prefix, path].map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`,
    policy: Reflect.getMetadata(POLICY, handler) as Policy | undefined,
  };
}

/** @throws when a handler has no policy: the service does not start. */
export function refuseUnguarded(controllers: readonly Type[]): void {
  const missing = routesOf(controllers).filter((route) => route.policy === undefined);
  if (missing.length === 0) return;
  const names = missing.map((route) => `${route.method} ${route.path} (${route.controller}.${route.handler})`);
  throw new Error(`Routes without a policy: ${names.join(', ')}`);
}
