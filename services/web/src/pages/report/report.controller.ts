import { Controller, Get, Header, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiProblem, member, type ResultsView } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { renderReport } from '@osinum/views';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { brandOf } from '../shell/chrome.ts';
import { orAway } from '../shell/degraded.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { answersCsv } from './answers-csv.ts';
import { fileName } from './file-name.ts';
import { reportModel } from './report-model.ts';

/** A signed diagnostic to take away: the report as PDF, the answers as a table. */
@Controller('resultats/:diagnosticId')
export class ReportController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
  ) {}

  @Get('compte-rendu.pdf')
  @Guarded(member('diagnostic:read'))
  @Header('cache-control', 'no-store')
  async report(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string, @Query('version') version: unknown) {
    const toPublish = version === 'publique';
    const results = await this.results(visit, id);
    const [plan, peers, signedBy] = await Promise.all([orAway(this.plan(visit)), orAway(this.peers(visit, id)), this.signer(visit, results)]);
    const model = reportModel({ results, peers: peers.value, plan, signedBy, instance: visit.instance.name, toPublish });
    const pdf = await renderReport(model, brandOf(visit.instance));
    return attachment(pdf, 'application/pdf', fileName(toPublish ? 'compte-rendu-public' : 'compte-rendu', results, 'pdf'));
  }

  @Get('reponses.csv')
  @Guarded(member('diagnostic:read'))
  @Header('cache-control', 'no-store')
  async answers(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') id: string) {
    const results = await this.results(visit, id);
    return attachment(Buffer.from(answersCsv(results)), 'text/csv; charset=utf-8; header=present', fileName('reponses', results, 'csv'));
  }

  private async results(visit: MemberVisit, diagnosticId: string): Promise<ResultsView> {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId };
    try {
      return await this.clients.diagnostics.getResults({ params, token: await this.token.of(visit) });
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.code === 'diagnostic-not-signed') throw new RedirectTo(`/diagnostic/${diagnosticId}`);
      throw error;
    }
  }

  private async peers(visit: MemberVisit, diagnosticId: string) {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId };
    return this.clients.diagnostics.getPeers({ params, token: await this.token.of(visit) });
  }

  private async plan(visit: MemberVisit) {
    const params = { collectiviteId: visit.session.collectivite.id };
    return (await this.clients.recommendations.getPlan({ params, token: await this.token.of(visit) })).plan;
  }

  /** The name of whoever signed; none when they left the team, or when identity does not answer. */
  private async signer(visit: MemberVisit, { completedBy }: ResultsView): Promise<string | undefined> {
    if (completedBy === undefined) return undefined;
    if (completedBy === visit.session.personId) return visit.session.name;
    const params = { collectiviteId: visit.session.collectivite.id };
    const { value } = await orAway(this.clients.identity.listMembers({ params, token: await this.token.of(visit) }));
    return value?.members.find(({ personId }) => personId === completedBy)?.name;
  }
}

function attachment(body: Buffer, type: string, name: string): StreamableFile {
  return new StreamableFile(body, { type, disposition: `attachment; filename="${name}"`, length: body.length });
}
