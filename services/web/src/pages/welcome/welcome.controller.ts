import { Controller, Get, Inject, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import { anyone, signedIn } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import type { FastifyRequest } from 'fastify';
import { LOGIN_COOKIE, readCookie } from '../../session/cookies.ts';
import { KeptForms } from '../../session/kept-form.ts';
import { CurrentVisit, type Visit } from '../../session/visit.ts';
import { Refusals } from '../../sign-in/refusals.ts';
import { safeReturnPath } from '../../sign-in/return-path.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { keptFormPage, refusedPage, signInPage, waitingPage } from './welcome-pages.ts';

/** The pages around signing in: which way, refused, waiting, a form kept from before. */
@Controller()
@UseInterceptors(PageInterceptor)
export class WelcomeController {
  constructor(
    @Inject(Refusals) private readonly refusals: Refusals,
    @Inject(KeptForms) private readonly keptForms: KeptForms,
  ) {}

  @Get('connexion')
  @Guarded(anyone())
  signIn(@CurrentVisit() visit: Visit, @Query('retour') returnTo: unknown, @Query('echec') failure: unknown) {
    return signInPage(visit, safeReturnPath(returnTo, ''), failure);
  }

  @Get('acces-refuse')
  @Guarded(anyone())
  async refused(@Req() request: FastifyRequest, @CurrentVisit() visit: Visit) {
    return refusedPage(visit, await this.refusals.read(readCookie(request, LOGIN_COOKIE)));
  }

  @Get('en-attente')
  @Guarded(signedIn())
  waiting(@CurrentVisit() visit: Visit) {
    return waitingPage(visit);
  }

  @Get('saisie-gardee/:ticket')
  @Guarded(signedIn())
  async keptForm(@CurrentVisit() visit: Visit, @Param('ticket') ticket: string) {
    return keptFormPage(visit.session && (await this.keptForms.read(visit.session.personId, ticket)));
  }
}
