import { applyDecorators, Delete, Get, HttpCode, Post, Put, SetMetadata } from '@nestjs/common';
import type { Policy, RouteDefinition } from '@osinum/contracts';

export const ROUTE = 'osinum:route';
export const POLICY = 'osinum:policy';

type AnyRoute = RouteDefinition<any, any, any, any>;

const verbs = { GET: Get, POST: Post, PUT: Put, DELETE: Delete };

/** Binds a controller method to a declared route: its verb, path, policy and schemas. */
export function Api(route: AnyRoute): MethodDecorator {
  return applyDecorators(verbs[route.method](route.path), HttpCode(200), SetMetadata(ROUTE, route), Guarded(route.policy));
}

/** States the policy of a handler that is not a declared route (a page). */
export function Guarded(policy: Policy): MethodDecorator {
  return SetMetadata(POLICY, policy);
}
