import type { Permission } from '@osinum/kernel';
import type { z } from 'zod';

/** Who may call a route. A route without a policy cannot be declared. */
export type Policy =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'member'; readonly permission: Permission }
  | { readonly kind: 'staff'; readonly permission: Permission }
  | { readonly kind: 'callers'; readonly callers: readonly string[] };

/** Everybody, without an account. */
export const anyone = (): Policy => ({ kind: 'anyone' });
/** Any person with a valid session. */
export const signedIn = (): Policy => ({ kind: 'signed-in' });
/** An active member of the collectivité named by the parameter `collectiviteId`, whose role allows it. */
export const member = (permission: Permission): Policy => ({ kind: 'member', permission });
/** A staff member of the instance named by the parameter `instanceId`, whose role allows it. */
export const staff = (permission: Permission): Policy => ({ kind: 'staff', permission });
/** Named services, with their own credentials. */
export const callers = (...names: string[]): Policy => ({ kind: 'callers', callers: names });

type Schema = z.ZodType;

/** One HTTP exchange: declared once, used by the controller, the client, the fuzzers and the documentation. */
export interface RouteDefinition<
  P extends Schema | undefined = Schema | undefined,
  Q extends Schema | undefined = Schema | undefined,
  B extends Schema | undefined = Schema | undefined,
  R extends Schema = Schema,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `:parameters`. */
  readonly path: string;
  readonly policy: Policy;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response: R;
}

type Parsed<S> = S extends Schema ? z.output<S> : undefined;
type Given<S> = S extends Schema ? z.input<S> : undefined;
type Part<K extends string, V> = [V] extends [undefined] ? unknown : { [key in K]: V };

/** What a controller receives once the request is validated. */
export type InputOf<D> =
  D extends RouteDefinition<infer P, infer Q, infer B, Schema>
    ? Part<'params', Parsed<P>> & Part<'query', Parsed<Q>> & Part<'body', Parsed<B>>
    : never;

/** What a caller gives. */
export type RequestOf<D> =
  D extends RouteDefinition<infer P, infer Q, infer B, Schema>
    ? Part<'params', Given<P>> & Part<'query', Given<Q>> & Part<'body', Given<B>>
    : never;

/** What comes back. */
export type ResponseOf<D> = D extends RouteDefinition<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never;

/** Declares a route; the types of its parts are inferred. */
export function route<
  R extends Schema,
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
>(definition: RouteDefinition<P, Q, B, R>): RouteDefinition<P, Q, B, R> {
  return definition;
}
