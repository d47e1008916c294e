import { Inject, Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Policy } from '@osinum/contracts';
import { can, forbidden, notFound, sirenOf, type Permission } from '@osinum/kernel';
import type { FastifyRequest } from 'fastify';
import { POLICY } from '../http/api.decorator.ts';
import { sayBeyondReach } from '../logging/security-log.ts';
import { ACCESS_FACTS, TOKEN_VERIFIER } from '../boot/tokens.ts';
import type { AccessFacts } from './access-facts.ts';
import { callerOf, principalOf, type Caller, type Principal } from './principal.ts';
import { TokenRefused, type TokenVerifier } from './token-verifier.ts';

const elsewhere = () => notFound('not-found', 'Cette page ou cet élément n’existe pas, ou n’est pas à vous.');
const notAllowed = () => forbidden('permission-missing', 'Votre rôle ne permet pas de faire cela.');

/** Applies the policy of each route; a handler without one is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly verifier: TokenVerifier;
  private readonly facts: AccessFacts;

  constructor(@Inject(TOKEN_VERIFIER) verifier: TokenVerifier, @Inject(ACCESS_FACTS) facts: AccessFacts) {
    this.verifier = verifier;
    this.facts = facts;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = Reflect.getMetadata(POLICY, context.getHandler()) as Policy | undefined;
    if (!policy) throw notAllowed();
    if (policy.kind === 'anyone') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.identify(request);
    try {
      await this.apply(policy, caller, (request.params ?? {}) as Record<string, string>);
    } catch (error) {
      sayBeyondReach(request, caller, error);
      throw error;
    }
    return true;
  }

  private async identify(request: FastifyRequest): Promise<Caller> {
    const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!bearer) throw new UnauthorizedException();
    const caller = callerOf(request);
    try {
      const who = principalOf(await this.verifier.verify(bearer));
      if (who.kind === 'person') caller.principal = who;
      else caller.service = who;
    } catch (error) {
      if (error instanceof TokenRefused) throw new UnauthorizedException(error.message, { cause: error });
      throw error;
    }
    return caller;
  }

  private async apply(policy: Exclude<Policy, { kind: 'anyone' }>, caller: Caller, params: Record<string, string>) {
    if (policy.kind === 'callers') {
      if (!caller.service || !policy.callers.includes(caller.service.name)) throw notAllowed();
      return;
    }
    if (!caller.principal) throw notAllowed();
    if (policy.kind === 'member') await this.asMember(caller, caller.principal, params['collectiviteId'], policy.permission);
    if (policy.kind === 'staff') await this.asStaff(caller, caller.principal, params, policy.permission);
  }

  private async asMember(caller: Caller, person: Principal, collectiviteId: string | undefined, needed: Permission) {
    if (!collectiviteId || !isUuid(collectiviteId) || !person.siret) throw elsewhere();
    const fact = await this.facts.membershipOf(person.personId, collectiviteId);
    if (!fact || sirenOf(person.siret) !== fact.siren) throw elsewhere();
    if (!can(fact.role, needed)) throw notAllowed();
    caller.membership = { collectiviteId, ...fact };
  }

  private async asStaff(caller: Caller, person: Principal, params: Record<string, string>, needed: Permission) {
    const fact = person.account.issuer === 'local' ? await this.facts.staffOf(person.personId) : null;
    if (!fact || (params['instanceId'] ?? fact.instanceId) !== fact.instanceId) throw elsewhere();
    if (!can(fact.roles, needed)) throw notAllowed();
    caller.staff = fact;
    const collectiviteId = params['collectiviteId'];
    if (collectiviteId === undefined) return;
    const reach = isUuid(collectiviteId) ? await this.facts.reachOf(fact, collectiviteId) : null;
    if (!reach) throw elsewhere();
    caller.reach = reach;
  }
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
