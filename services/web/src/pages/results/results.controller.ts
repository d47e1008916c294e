import { Controller, Get, Inject, UseInterceptors } from '@nestjs/common';
import { ApiProblem, member, type ResultsView } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { answersPage } from './answers-page.ts';
import { noResultsPage, resultsPage } from './results-page.ts';

/** Scores, alerts and answers of a signed diagnostic. */
@Controller('resultats')
@UseInterceptors(PageInterceptor)
export class ResultsController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
  ) {}

  @Get()
  @Guarded(member('diagnostic:read'))
  async last(@CurrentVisit() visit: MemberVisit) {
    const params = { collectiviteId: visit.session.collectivite.id };
    const { diagnostics } = await this.clients.diagnostics.listDiagnostics({ params, token: await this.token.of(visit) });
    const signed = diagnostics.find(({ status }) => status === 'completed');
    if (signed) throw new RedirectTo(`/resultats/${signed.id}`);
    return noResultsPage();
  }

  @Get(':diagnosticId')
  @Guarded(member('diagnostic:read'))
  async results(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    return resultsPage(await this.read(visit, id));
  }

  @Get(':diagnosticId/reponses')
  @Guarded(member('diagnostic:read'))
  async answers(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    return answersPage(await this.read(visit, id));
  }

  private async read(visit: MemberVisit, diagnosticId: string): Promise<ResultsView> {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId };
    try {
      return await this.clients.diagnostics.getResults({ params, token: await this.token.of(visit) });
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.code === 'diagnostic-not-signed') throw new RedirectTo(`/diagnostic/${diagnosticId}`);
      throw error;
    }
  }
}
