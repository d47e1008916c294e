import { Body, Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import { ApiProblem, member, type DoubleReadingView } from '@osinum/contracts';
import { conflict, NBSP } from '@osinum/kernel';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { PublicAddress } from '../../sign-in/public-address.ts';
import { Flashes } from '../shell/flashes.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { PrintedSlips } from './printed-slips.ts';
import { readingPage } from './reading-page.ts';
import { readingPath, signedReadingPath } from './reading-paths.ts';
import { slipsPage } from './slips-page.ts';

/** A member opens the double reading, prints slips, follows it and ends it. */
@Controller('diagnostic/:diagnosticId/lecture-des-elus')
@UseInterceptors(PageInterceptor)
export class DoubleReadingController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
    @Inject(PrintedSlips) private readonly printed: PrintedSlips,
    @Inject(PublicAddress) private readonly address: PublicAddress,
  ) {}

  @Get()
  @Guarded(member('diagnostic:read'))
  async show(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    return readingPage(id, await this.reading(visit, id));
  }

  @Post()
  @Guarded(member('diagnostic:answer'))
  async print(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string, @Body() form: Fields) {
    const value = textOf(form, 'feuillets');
    const slips = /^\d{1,2}$/.test(value) ? Number(value) : 0;
    if (slips === 0) return readingPage(id, await this.readingToPrint(visit, id), { error: `Indiquez un nombre, par exemple 11.${quoted(value)}`, value });
    try {
      const { codes } = await this.clients.diagnostics.openDoubleReading({ ...(await this.call(visit, id)), body: { slips } });
      await this.printed.keep(visit.session, id, codes);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem.status !== 409) throw error;
      return readingPage(id, await this.readingToPrint(visit, id), { error: error.problem.detail, value });
    }
    throw new RedirectTo(`${readingPath(id)}/feuillets`);
  }

  @Get('feuillets')
  @Guarded(member('diagnostic:answer'))
  async slips(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    const reading = await this.reading(visit, id);
    const codes = await this.printed.read(visit.session, id);
    if (codes === undefined || reading.state !== 'open') {
      await this.flashes.say(visit.session, { tone: 'warning', text: 'Les feuillets ne s’affichent plus : nous ne gardons pas leurs codes. Vous pouvez en imprimer de nouveaux.'.replace(' :', `${NBSP}:`) });
      throw new RedirectTo(readingPath(id));
    }
    const site = this.address.of(visit, '/');
    return slipsPage({ diagnosticId: id, collectiviteName: visit.session.collectivite.name, codes, until: reading.until, site });
  }

  @Post('fermer')
  @Guarded(member('diagnostic:answer'))
  async close(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string, @Body() form: Fields): Promise<never> {
    await this.clients.diagnostics.closeDoubleReading(await this.call(visit, id));
    await this.printed.forget(visit.session, id);
    await this.flashes.say(visit.session, { text: 'La lecture des élus est terminée. Plus aucun feuillet ne sert.' });
    throw new RedirectTo(textOf(form, 'retour') === 'terminer' ? `/diagnostic/${id}/terminer` : readingPath(id));
  }

  /** What was typed is shown again by the page of the refusal, which a redirection would lose. */
  private async readingToPrint(visit: MemberVisit, id: string): Promise<DoubleReadingView> {
    const call = await this.call(visit, id);
    const { status } = await this.clients.diagnostics.getDiagnostic(call);
    if (status === 'completed') throw conflict('diagnostic-signed', 'Ce diagnostic est signé : ses feuillets ne servent plus.'.replace(' :', `${NBSP}:`));
    return this.clients.diagnostics.getDoubleReading(call);
  }

  /** Of a signed diagnostic, what the élus read is beside its results. */
  private async reading(visit: MemberVisit, id: string): Promise<DoubleReadingView> {
    const call = await this.call(visit, id);
    const { status } = await this.clients.diagnostics.getDiagnostic(call);
    if (status === 'completed') throw new RedirectTo(signedReadingPath(id));
    return this.clients.diagnostics.getDoubleReading(call);
  }

  private async call(visit: MemberVisit, diagnosticId: string) {
    return { params: { collectiviteId: visit.session.collectivite.id, diagnosticId }, token: await this.token.of(visit) };
  }
}

const quoted = (text: string) => (text === '' ? '' : ` Vous avez écrit «${NBSP}${text.slice(0, 40)}${NBSP}».`);
