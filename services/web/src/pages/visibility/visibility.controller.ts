import { Body, Controller, Get, Inject, Post, UseInterceptors } from '@nestjs/common';
import { member, visibility } from '@osinum/contracts';
import { can } from '@osinum/kernel';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { Flashes } from '../shell/flashes.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { changedSentence, visibilityPage } from './visibility-page.ts';

/** Who may see a signed diagnostic, changed whenever the collectivité likes. */
@Controller('resultats/:diagnosticId/visibilite')
@UseInterceptors(PageInterceptor)
export class VisibilityController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
  ) {}

  @Get()
  @Guarded(member('diagnostic:read'))
  async show(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    return this.page(visit, id);
  }

  @Post()
  @Guarded(member('diagnostic:complete'))
  async change(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string, @Body() form: Fields) {
    const chosen = visibility.safeParse(textOf(form, 'visibilite'));
    if (!chosen.success) return this.page(visit, id, 'Choisissez ce que l’équipe pourra voir.');
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId: id };
    await this.clients.diagnostics.changeVisibility({ params, body: { visibility: chosen.data }, token: await this.token.of(visit) });
    await this.flashes.say(visit.session, { text: changedSentence(chosen.data) });
    throw new RedirectTo(`/resultats/${id}/visibilite`);
  }

  private async page(visit: MemberVisit, diagnosticId: string, error?: string) {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId };
    const diagnostic = await this.clients.diagnostics.getDiagnostic({ params, token: await this.token.of(visit) });
    if (diagnostic.status === 'draft') throw new RedirectTo(`/diagnostic/${diagnosticId}`);
    return visibilityPage(diagnostic, visit.instance, can(visit.session.role, 'diagnostic:complete'), error);
  }
}
