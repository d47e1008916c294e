import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Instance } from '@osinum/contracts';
import type { FastifyRequest } from 'fastify';
import type { MemberSession, OpenSession, StaffSession } from './session.ts';

/** One request, as a page sees it: under which instance, and who is there. */
export interface Visit {
  instance: Instance;
  host: string;
  path: string;
  session: OpenSession | undefined;
  /** Why nobody could tell whose cookie it is, on a public page. */
  unread?: unknown;
}

export type MemberVisit = Visit & { session: OpenSession & MemberSession };
export type StaffVisit = Visit & { session: OpenSession & StaffSession };

const visits = new WeakMap<FastifyRequest, Visit>();

/** Keeps what the guard found out. */
export function rememberVisit(request: FastifyRequest, visit: Visit): void {
  visits.set(request, visit);
}

/** The visit of a request that went through the guard; undefined for a request refused before. */
export function visitOf(request: FastifyRequest): Visit | undefined {
  return visits.get(request);
}

/** The visit of the current request; the policy of the route says which kind of session it holds. */
export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const visit = visitOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!visit) throw new Error('this handler was reached without the page guard');
  return visit;
});
