import type { Problem } from '@osinum/contracts';
import { DomainError } from '@osinum/kernel';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../access/principal.ts';

const keptOut = new Set([401, 403, 429]);
const notAccepted = new Set([400, 413, 414, 415, 422, 431]);

/** Who asked, as ids: a log holds neither a name nor an address. */
export interface Asker {
  readonly personId?: string | undefined;
  readonly service?: string | undefined;
}

/** A line for each request that was kept out or could not be accepted: who, where and which code; never what was sent. */
export function sayRefusal(request: FastifyRequest, { status, code }: Pick<Problem, 'status' | 'code'>, asker: Asker = {}): void {
  if (keptOut.has(status)) request.log.warn({ security: 'kept-out', status, code, ...whereOf(request), ...asker }, 'request refused');
  else if (notAccepted.has(status)) request.log.info({ security: 'not-accepted', status, code, ...whereOf(request), ...asker }, 'request refused');
}

/** A line for who asked for what is another's: the answer says « not found », the log says why. */
export function sayBeyondReach(request: FastifyRequest, caller: Caller, error: unknown): void {
  if (!(error instanceof DomainError) || error.kind !== 'not-found') return;
  request.log.warn({ security: 'beyond-reach', ...whereOf(request), ...askerOf(caller) }, 'request beyond reach');
}

/** The asker of a request to a service, as far as the guard found out. */
export function askerOf({ principal, service }: Caller): Asker {
  return { ...(principal && { personId: principal.personId }), ...(service && { service: service.name }) };
}

const whereOf = ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url });
