import { Controller, Get, Inject, Param, UseInterceptors } from '@nestjs/common';
import { ApiProblem, member, type ResultsView, type PeersView } from '@osinum/contracts';
import { formatDate, notFound } from '@osinum/kernel';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { signedReadingPage } from '../double-reading/reading-page.ts';
import { readingPath } from '../double-reading/reading-paths.ts';
import { orAway, type Answer } from '../shell/degraded.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { answersPage } from './answers-page.ts';
import { baselinesPage } from './baselines-page.ts';
import { letterPage } from './letter-page.ts';
import { noResultsPage, resultsPage } from './results-page.ts';
import { scorePage } from './score-page.ts';
import { toAskPage } from './to-ask-page.ts';

/** Scores, alerts and answers of a signed diagnostic, and how each score came about. */
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
    const [results, peers] = await this.beside(visit, id);
    return resultsPage(results, peers, await orAway(this.plan(visit)));
  }

  @Get(':diagnosticId/reponses')
  @Guarded(member('diagnostic:read'))
  async answers(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    return answersPage(await this.read(visit, id));
  }

  @Get(':diagnosticId/themes/:thematique')
  @Guarded(member('diagnostic:read'))
  async score(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string, @Param('thematique') code: string) {
    const results = await this.read(visit, id);
    const theme = results.thematiques.find((one) => one.code === code);
    if (!theme) throw notFound('thematique-unknown', 'Ce thème n’est pas dans ce diagnostic.');
    return scorePage(results, theme);
  }

  @Get(':diagnosticId/reperes')
  @Guarded(member('diagnostic:read'))
  async baselines(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    return baselinesPage(...(await this.beside(visit, id)));
  }

  @Get(':diagnosticId/a-demander')
  @Guarded(member('diagnostic:read'))
  async toAsk(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    return toAskPage(await this.read(visit, id));
  }

  @Get(':diagnosticId/lettre')
  @Guarded(member('diagnostic:read'))
  async letter(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    return letterPage(await this.read(visit, id));
  }

  @Get(':diagnosticId/lecture-des-elus')
  @Guarded(member('diagnostic:read'))
  async doubleReading(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    const call = { params: { collectiviteId: visit.session.collectivite.id, diagnosticId: id }, token: await this.token.of(visit) };
    const { completedAt } = await this.clients.diagnostics.getDiagnostic(call);
    if (completedAt === undefined) throw new RedirectTo(readingPath(id));
    return signedReadingPage(id, formatDate(new Date(completedAt)), await this.clients.diagnostics.getDoubleReading(call));
  }

  /** Results, and where collectivités alike stand: without those the page is there all the same. */
  private async beside(visit: MemberVisit, diagnosticId: string): Promise<[ResultsView, Answer<PeersView>]> {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId };
    const results = await this.read(visit, diagnosticId);
    return [results, await orAway(this.clients.diagnostics.getPeers({ params, token: await this.token.of(visit) }))];
  }

  private async plan(visit: MemberVisit) {
    const params = { collectiviteId: visit.session.collectivite.id };
    return (await this.clients.recommendations.getPlan({ params, token: await this.token.of(visit) })).plan;
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
