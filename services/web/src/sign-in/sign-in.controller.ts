import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { anyone, type SignInResult } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CLIENTS, type ServiceClients } from '../clients/service-clients.ts';
import { renderPage } from '../pages/shell/page-views.ts';
import { signInPage } from '../pages/welcome/welcome-pages.ts';
import { RedirectTo } from '../security/redirect.ts';
import { LOGIN_COOKIE, PERSON_COOKIE, readCookie, SESSION_COOKIE, setCookie } from '../session/cookies.ts';
import { KeptForms } from '../session/kept-form.ts';
import { ABSOLUTE_SECONDS, type Session } from '../session/session.ts';
import { SessionStore } from '../session/session-store.ts';
import { CurrentVisit, type Visit } from '../session/visit.ts';
import { workOf } from '../session/work-of.ts';
import { LoginRefused, OpenIdProvider, type Login, type PendingLogin } from './openid-provider.ts';
import { PendingLogins } from './pending-logins.ts';
import { PublicAddress } from './public-address.ts';
import { type Away, Reachability } from './reachability.ts';
import { Refusals } from './refusals.ts';
import { safeReturnPath } from './return-path.ts';

const CALLBACK = '/connexion/retour';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Where each way in leads when nobody asked for a page. */
const HOME = { proconnect: '/diagnostic', staff: '/file' } as const;

interface LeavingQuery {
  retour?: unknown;
  /** `oui`: leave even if somebody seems not to answer; it may be our own way to them that is cut. */
  essai?: unknown;
}

type Admitted = Exclude<SignInResult, { outcome: 'refused' }>;

/** The way through Keycloak: out to ProConnect or to the staff's own page, and back with a session. */
@Controller('connexion')
export class SignInController {
  constructor(
    @Inject(OpenIdProvider) private readonly provider: OpenIdProvider,
    @Inject(Reachability) private readonly reachability: Reachability,
    @Inject(PendingLogins) private readonly pendingLogins: PendingLogins,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(Refusals) private readonly refusals: Refusals,
    @Inject(KeptForms) private readonly keptForms: KeptForms,
    @Inject(PublicAddress) private readonly address: PublicAddress,
    @Inject(CLIENTS) private readonly clients: ServiceClients,
  ) {}

  @Get('proconnect')
  @Guarded(anyone())
  byProConnect(@CurrentVisit() visit: Visit, @Query() query: LeavingQuery, @Res() reply: FastifyReply) {
    return this.leave(visit, 'proconnect', query, reply);
  }

  @Get('equipe')
  @Guarded(anyone())
  byStaff(@CurrentVisit() visit: Visit, @Query() query: LeavingQuery, @Res() reply: FastifyReply) {
    return this.leave(visit, 'staff', query, reply);
  }

  @Get('retour')
  @Guarded(anyone())
  async comeBack(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const pending = await this.expected(request);
    if (!pending) throw new RedirectTo(visit.session ? landingOf(visit.session) : '/connexion?echec=interrompue');
    const login = await this.finish(pending, this.address.of(visit, request.url));
    const result = await this.clients.identity.signIn({ body: { host: visit.host }, token: login.tokens.accessToken });
    if (result.outcome === 'refused') return this.refuse(result, login, reply);
    await this.admit(result, login, visit, reply);
    return reply.redirect(landing(result, pending), 303);
  }

  private async leave(visit: Visit, way: PendingLogin['way'], query: LeavingQuery, reply: FastifyReply) {
    const returnTo = safeReturnPath(query.retour, HOME[way]);
    const away = query.essai === 'oui' ? undefined : await this.reachability.away(way);
    if (away) return sayAway(visit, away, safeReturnPath(query.retour, ''), reply);
    const redirectUri = this.address.of(visit, CALLBACK);
    const { url, pending } = await this.provider.begin({ redirectUri, returnTo, way });
    await this.pendingLogins.keep(pending);
    setCookie(reply, LOGIN_COOKIE, pending.state);
    return reply.redirect(url.href, 303);
  }

  /** The login this browser started; a state that is another's, or used already, is nobody's. */
  private async expected(request: FastifyRequest): Promise<PendingLogin | undefined> {
    const { state } = request.query as { state?: unknown };
    if (typeof state !== 'string' || state !== readCookie(request, LOGIN_COOKIE)) return undefined;
    return this.pendingLogins.take(state);
  }

  private async finish(pending: PendingLogin, callback: string): Promise<Login> {
    try {
      return await this.provider.finish(new URL(callback), pending);
    } catch (error) {
      if (error instanceof LoginRefused) throw new RedirectTo(backToSignIn(error.givenUp ? 'renoncee' : 'refusee', pending));
      throw error;
    }
  }

  private async refuse(result: { reason: string; message: string }, login: Login, reply: FastifyReply) {
    const { reason, message } = result;
    setCookie(reply, LOGIN_COOKIE, await this.refusals.keep({ reason, message, idToken: login.tokens.idToken }));
    return reply.redirect('/acces-refuse', 303);
  }

  private async admit(result: Admitted, login: Login, visit: Visit, reply: FastifyReply): Promise<void> {
    if (visit.session) await this.sessions.end(visit.session);
    setCookie(reply, SESSION_COOKIE, await this.sessions.open(sessionOf(result, login, visit)), ABSOLUTE_SECONDS);
    setCookie(reply, PERSON_COOKIE, this.keptForms.sign(result.personId), YEAR_SECONDS);
  }
}

/** Says on the sign-in page who does not answer; reloading it tries again. */
function sayAway(visit: Visit, away: Away, returnTo: string, reply: FastifyReply) {
  const page = signInPage(visit, returnTo, away);
  return reply.code(503).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(renderPage(page, visit));
}

function backToSignIn(failure: string, { returnTo }: PendingLogin): string {
  return `/connexion?echec=${failure}&retour=${encodeURIComponent(returnTo)}`;
}

/** Somebody who is signed in came back once more to the end of a sign-in (the browser's back button). */
function landingOf({ kind }: Session): string {
  return kind === 'staff' ? HOME.staff : HOME.proconnect;
}

function landing(result: Admitted, pending: PendingLogin): string {
  if (result.outcome === 'member' && result.status !== 'active') return '/en-attente';
  if (result.outcome === 'staff' && ['/diagnostic', '/file'].includes(pending.returnTo)) return workOf(result.roles).href;
  if (result.outcome === 'member' && pending.returnTo === '/file') return '/diagnostic';
  return pending.returnTo;
}

function sessionOf(result: Admitted, login: Login, visit: Visit): Session {
  const common = {
    personId: result.personId,
    name: result.name,
    host: visit.host,
    instanceId: result.instanceId,
    sid: login.sid,
    createdAt: Date.now(),
    tokens: login.tokens,
  };
  if (result.outcome === 'staff') {
    return { ...common, kind: 'staff', roles: result.roles, departements: result.departements };
  }
  const { collectivite, role, status, firstVisit } = result;
  return { ...common, kind: 'member', collectivite, role, status, firstVisit };
}
