import { Inject, Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Policy } from '@osinum/contracts';
import { can, forbidden, notFound, type Permission } from '@osinum/kernel';
import { POLICY, principalOf, TOKEN_VERIFIER, TokenRefused, type TokenVerifier } from '@osinum/service-kit';
import type { FastifyRequest } from 'fastify';
import { hostNameOf, InstanceDirectory } from '../instances/instance-directory.ts';
import { readCookie, SESSION_COOKIE } from '../session/cookies.ts';
import type { OpenSession } from '../session/session.ts';
import { SessionStore } from '../session/session-store.ts';
import { rememberVisit, type Visit } from '../session/visit.ts';
import { RedirectTo } from './redirect.ts';
import { comesFromOurPages } from './same-origin.ts';
import { SignInAgain } from './sign-in-again.ts';

const PUBLIC_WITHOUT_INSTANCE = new Set(['/health/live', '/health/ready', '/metrics']);

const notAllowed = () => forbidden('permission-missing', 'Votre rôle ne permet pas de faire cela.');

/** The way into every page: instance by host, session by cookie, then the policy of the route. */
@Injectable()
export class PageGuard implements CanActivate {
  constructor(
    @Inject(InstanceDirectory) private readonly instances: InstanceDirectory,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(TOKEN_VERIFIER) private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = Reflect.getMetadata(POLICY, context.getHandler()) as Policy | undefined;
    if (!policy) throw notAllowed();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (policy.kind === 'callers') return this.admitService(request, policy.callers);
    if (PUBLIC_WITHOUT_INSTANCE.has(request.url)) return true;
    if (!comesFromOurPages(request)) {
      throw forbidden('cross-site-request', 'Cette demande ne vient pas d’une page de la plateforme. Rechargez la page, puis recommencez.');
    }
    apply(policy, await this.welcome(request, policy));
    return true;
  }

  private async admitService(request: FastifyRequest, callers: readonly string[]): Promise<boolean> {
    const who = await this.identify(request);
    if (who.kind === 'service' && callers.includes(who.name)) return true;
    throw notAllowed();
  }

  private async identify(request: FastifyRequest): Promise<ReturnType<typeof principalOf>> {
    const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!bearer) throw new UnauthorizedException();
    try {
      return principalOf(await this.verifier.verify(bearer));
    } catch (error) {
      if (error instanceof TokenRefused) throw new UnauthorizedException(error.message, { cause: error });
      throw error;
    }
  }

  private async welcome(request: FastifyRequest, policy: Policy): Promise<Visit> {
    const host = hostNameOf(request.headers.host);
    const instance = await this.instances.byHost(host);
    if (!instance) throw notFound('instance-unknown', 'Aucune plateforme ne répond à cette adresse.');
    const visit: Visit = { instance, host, path: request.url, session: undefined };
    rememberVisit(request, visit);
    try {
      visit.session = await this.sessionOf(request, host);
    } catch (error) {
      // While nobody can say whose cookie it is, public pages are shown as to anybody.
      if (policy.kind !== 'anyone') throw error;
      request.log.warn({ err: error }, 'a public page is shown without its session');
      visit.unread = error;
    }
    return visit;
  }

  private async sessionOf(request: FastifyRequest, host: string): Promise<OpenSession | undefined> {
    const cookie = readCookie(request, SESSION_COOKIE);
    const found = cookie ? await this.sessions.read(cookie) : undefined;
    return found?.host === host ? found : undefined;
  }
}

function apply(policy: Policy, { session }: Visit): void {
  if (policy.kind === 'anyone' || policy.kind === 'callers') return;
  if (!session) throw new SignInAgain();
  if (policy.kind === 'member') asMember(session, policy.permission);
  if (policy.kind === 'staff') asStaff(session, policy.permission);
}

function asMember(session: OpenSession, permission: Permission): void {
  if (session.kind !== 'member') throw notAllowed();
  if (session.status !== 'active') throw new RedirectTo('/en-attente');
  if (!can(session.role, permission)) throw notAllowed();
}

function asStaff(session: OpenSession, permission: Permission): void {
  if (session.kind !== 'staff' || !can(session.roles, permission)) throw notAllowed();
}
