import { Body, Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import { ApiProblem, assistanceMode, member } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { z } from 'zod';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { Flashes, type Flash } from '../shell/flashes.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { ASSISTANCE_PATH, assistancePage, stoppedInWords } from './assistance-page.ts';
import { AssistanceReader } from './assistance-reader.ts';

/** A member agrees to fill the diagnostic with an advisor, or stops it. */
@Controller(ASSISTANCE_PATH.slice(1))
@UseInterceptors(PageInterceptor)
export class AssistanceController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
    @Inject(AssistanceReader) private readonly reader: AssistanceReader,
  ) {}

  @Get()
  @Guarded(member('diagnostic:read'))
  async show(@CurrentVisit() visit: MemberVisit) {
    const situation = await this.reader.situation(visit);
    return assistancePage(situation, await this.reader.draftId(visit, situation));
  }

  @Post()
  @Guarded(member('diagnostic:answer'))
  async agree(@CurrentVisit() visit: MemberVisit, @Body() form: Fields): Promise<never> {
    const mode = assistanceMode.safeParse(textOf(form, 'moyen'));
    const advisorId = z.uuid().safeParse(textOf(form, 'personne'));
    if (!mode.success || !advisorId.success) return this.back(visit, { tone: 'warning', text: 'Choisissez comment vous remplirez le diagnostic ensemble.' });
    const body = { instanceId: visit.instance.id, advisorId: advisorId.data, mode: mode.data };
    try {
      await this.clients.diagnostics.agreeToAssistance({ ...(await this.call(visit)), body });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status !== 409) throw error;
      return this.back(visit, { tone: 'warning', text: error.problem.detail });
    }
    return this.back(visit, { text: 'Votre accord est enregistré. Vous pouvez l’arrêter à tout moment.' });
  }

  @Post('arreter')
  @Guarded(member('diagnostic:answer'))
  async stop(@CurrentVisit() visit: MemberVisit): Promise<never> {
    const { assistance } = await this.clients.diagnostics.endAssistance(await this.call(visit));
    return this.back(visit, { text: stoppedInWords(assistance) });
  }

  private async call(visit: MemberVisit) {
    return { params: { collectiviteId: visit.session.collectivite.id }, token: await this.token.of(visit) };
  }

  private async back(visit: MemberVisit, flash: Flash): Promise<never> {
    await this.flashes.say(visit.session, flash);
    throw new RedirectTo(ASSISTANCE_PATH);
  }
}
