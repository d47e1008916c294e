import { Inject, Injectable, UnauthorizedException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Policy } from '@osinum/contracts';
import { can, forbidden, notFound, type Permission } from '@osinum/kernel';
import { POLICY, principalOf, TOKEN_VERIFIER, TokenRefused, type TokenVerifier } from '@osinum/service-kit';
import type { FastifyRequest } from 'fastify';
import { hostNameOf, InstanceDirectory } from '../instances/instance-directory.ts';
import { PERSON_COOKIE, readCookie, SESSION_COOKIE } from '../session/cookies.ts';
import { KeptForms } from '../session/kept-form.ts';
import type { OpenSession } from '../session/session.ts';
import { SessionStore } from '../session/session-store.ts';
import { rememberVisit, type Visit } from '../session/visit.ts';
import { RedirectTo } from './redirect.ts';
import { comesFromOurPages } from './same-origin.ts';

const PUBLIC_WITHOUT_INSTANCE = new Set(['/health/live', '/health/ready', '/metrics']);

const notAllowed = () => forbidden('permission-missing', 'Votre rôle ne permet pas de faire cela.');

/** The way into every page: instance by host, session by cookie, then the policy of the route. */
@Injectable()
export class PageGuard implements CanActivate {
  constructor(
    @Inject(InstanceDirectory) private readonly instances: InstanceDirectory,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(KeptForms) private readonly keptForms: KeptForms,
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
    const visit = await this.welcome(request);
    await this.apply(policy, visit, request);
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

  private async welcome(request: FastifyRequest): Promise<Visit> {
    const host = hostNameOf(request.headers.host);
    const instance = await this.instances.byHost(host);
    if (!instance) throw notFound('instance-unknown', 'Aucune plateforme ne répond à cette adresse.');
    const cookie = readCookie(request, SESSION_COOKIE);
    const found = cookie ? await this.sessions.read(cookie) : undefined;
    const session = found?.host === host ? found : undefined;
    const visit = { instance, host, path: request.url, session };
    rememberVisit(request, visit);
    return visit;
  }

  private async apply(policy: Policy, visit: Visit, request: FastifyRequest): Promise<void> {
    if (policy.kind === 'anyone' || policy.kind === 'callers') return;
    if (!visit.session) throw new RedirectTo(await this.signInPath(request));
    if (policy.kind === 'member') asMember(visit.session, policy.permission);
    if (policy.kind === 'staff') asStaff(visit.session, policy.permission);
  }

  /** Where to sign in and come back from; a form posted on a dead session is kept for whoever typed it. */
  private async signInPath(request: FastifyRequest): Promise<string> {
    if (request.method === 'GET') return `/connexion?retour=${encodeURIComponent(request.url)}`;
    const personId = this.keptForms.personOf(readCookie(request, PERSON_COOKIE));
    if (!personId) return '/connexion';
    const fields = (request.body ?? {}) as Record<string, string | string[]>;
    const ticket = await this.keptForms.keep(personId, { path: request.url, fields });
    return `/connexion?retour=${encodeURIComponent(`/saisie-gardee/${ticket}`)}`;
  }
}

function asMember(session: OpenSession, permission: Permission): void {
  if (session.kind !== 'member') throw notAllowed();
  if (session.status !== 'active') throw new RedirectTo('/en-attente');
  if (!can(session.role, permission)) throw notAllowed();
}

function asStaff(session: OpenSession, permission: Permission): void {
  if (session.kind !== 'staff' || !can(session.roles, permission)) throw notAllowed();
}
