import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { anyone, webApi, type InputOf } from '@osinum/contracts';
import { Api, Guarded, Input } from '@osinum/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Page } from '../pages/shell/page.ts';
import { renderPage } from '../pages/shell/page-views.ts';
import { clearCookie, LOGIN_COOKIE, PERSON_COOKIE, readCookie, SESSION_COOKIE } from '../session/cookies.ts';
import { SessionStore } from '../session/session-store.ts';
import { sessionsAway } from '../session/sessions-away.ts';
import { CurrentVisit, type Visit } from '../session/visit.ts';
import { OpenIdProvider } from './openid-provider.ts';
import { PublicAddress } from './public-address.ts';
import { Refusals } from './refusals.ts';

/** Out of this site, of Keycloak and of ProConnect; and sessions ended by identity. */
@Controller()
export class SignOutController {
  constructor(
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(OpenIdProvider) private readonly provider: OpenIdProvider,
    @Inject(Refusals) private readonly refusals: Refusals,
    @Inject(PublicAddress) private readonly address: PublicAddress,
  ) {}

  @Post('deconnexion')
  @Guarded(anyone())
  async signOut(@CurrentVisit() visit: Visit, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    // Public pages go on without their session; leaving without ending it would leave the next person signed in.
    if (visit.unread) throw sessionsAway(visit.unread);
    const refusal = await this.refusals.read(readCookie(request, LOGIN_COOKIE));
    if (visit.session) await this.sessions.end(visit.session);
    for (const name of [SESSION_COOKIE, LOGIN_COOKIE, PERSON_COOKIE]) clearCookie(reply, name);
    const idToken = visit.session?.tokens.idToken ?? refusal?.idToken;
    const home = this.address.of(visit, '/');
    const next = idToken ? await this.provider.signOutUrl(idToken, home).catch(() => home) : home;
    return reply
      .code(200)
      .header('clear-site-data', '"cache", "storage"')
      .header('refresh', `0; url=${next.toString()}`)
      .type('text/html; charset=utf-8')
      .send(renderPage(farewell(next.toString()), { ...visit, session: undefined }));
  }

  @Api(webApi.endSessions)
  async endSessions(@Input() { body }: InputOf<typeof webApi.endSessions>) {
    return { ended: await this.sessions.endAll(body.personId, body.collectiviteId) };
  }
}

/**
 * The next stops are other sites' (Keycloak, ProConnect, the person's own provider): a page that moves on by itself,
 * since our policy lets no form lead away from here.
 */
function farewell(next: string): Page {
  return { template: 'farewell', title: 'Déconnexion', model: { next } };
}
