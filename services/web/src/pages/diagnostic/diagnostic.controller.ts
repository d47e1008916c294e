import { Body, Controller, Get, Inject, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiProblem, member, visibility } from '@osinum/contracts';
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
import { AssistanceReader } from '../assistance/assistance-reader.ts';
import { diagnosticsPage } from './diagnostics-page.ts';
import { finishPage } from './finish-page.ts';
import { overviewPage, resumePath } from './overview-page.ts';

/** Starting, taking up again and signing a diagnostic. */
@Controller('diagnostic')
@UseInterceptors(PageInterceptor)
export class DiagnosticController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(Flashes) private readonly flashes: Flashes,
    @Inject(AssistanceReader) private readonly assistance: AssistanceReader,
  ) {}

  @Get()
  @Guarded(member('diagnostic:read'))
  async list(@CurrentVisit() visit: MemberVisit) {
    const token = await this.token.of(visit);
    const collectiviteId = visit.session.collectivite.id;
    const { diagnostics, ahead } = await this.clients.diagnostics.listDiagnostics({ params: { collectiviteId }, token });
    const draft = diagnostics.find(({ status }) => status === 'draft');
    const open = draft && (await this.one(visit, draft.id));
    return diagnosticsPage(visit, { diagnostics, ahead }, open, await this.assistance.situation(visit));
  }

  @Post()
  @Guarded(member('diagnostic:answer'))
  async start(@CurrentVisit() visit: MemberVisit): Promise<never> {
    const open = await this.clients.diagnostics.startDiagnostic({
      params: { collectiviteId: visit.session.collectivite.id },
      body: { instanceId: visit.instance.id },
      token: await this.token.of(visit),
    });
    throw new RedirectTo(resumePath(open));
  }

  @Get(':diagnosticId')
  @Guarded(member('diagnostic:read'))
  async overview(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string, @Query('reste') left?: string) {
    const open = await this.one(visit, id);
    if (open.status === 'completed') throw new RedirectTo(`/resultats/${id}`);
    return overviewPage(open, left !== undefined);
  }

  @Get(':diagnosticId/terminer')
  @Guarded(member('diagnostic:read'))
  async toFinish(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    const open = await this.one(visit, id);
    if (open.status === 'completed') throw new RedirectTo(`/resultats/${id}`);
    if (open.resumeAt) throw new RedirectTo(`/diagnostic/${id}?reste=1`);
    return finishPage(open, visit.instance, can(visit.session.role, 'diagnostic:complete'), await this.reading(visit, id));
  }

  @Post(':diagnosticId/terminer')
  @Guarded(member('diagnostic:complete'))
  async finish(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string, @Body() form: Fields) {
    const chosen = visibility.safeParse(textOf(form, 'visibilite'));
    if (!chosen.success) return finishPage(await this.one(visit, id), visit.instance, true, await this.reading(visit, id), 'Choisissez qui verra ce diagnostic.');
    await this.sign(visit, id, chosen.data);
    await this.flashes.say(visit.session, { text: 'Votre diagnostic est signé. Voici vos résultats.' });
    throw new RedirectTo(`/resultats/${id}`);
  }

  private async sign(visit: MemberVisit, id: string, chosen: 'scores' | 'scores-and-alerts' | 'everything'): Promise<void> {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId: id };
    try {
      await this.clients.diagnostics.completeDiagnostic({ params, body: { visibility: chosen }, token: await this.token.of(visit) });
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.code === 'diagnostic-incomplete') throw new RedirectTo(`/diagnostic/${id}?reste=1`);
      if (error instanceof ApiProblem && error.problem.code === 'diagnostic-signed') throw new RedirectTo(`/resultats/${id}`);
      throw error;
    }
  }

  private async reading(visit: MemberVisit, diagnosticId: string) {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId };
    return this.clients.diagnostics.getDoubleReading({ params, token: await this.token.of(visit) });
  }

  private async one(visit: MemberVisit, diagnosticId: string) {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId };
    return this.clients.diagnostics.getDiagnostic({ params, token: await this.token.of(visit) });
  }
}
