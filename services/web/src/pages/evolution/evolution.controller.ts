import { Controller, Get, Inject, Query, UseInterceptors } from '@nestjs/common';
import { member } from '@osinum/contracts';
import { z } from 'zod';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { orAway } from '../shell/degraded.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { evolutionPage } from './evolution-page.ts';

/** What changed between two signed diagnostics, and what was done in between. */
@Controller('evolution')
@UseInterceptors(PageInterceptor)
export class EvolutionController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
  ) {}

  @Get(':diagnosticId')
  @Guarded(member('diagnostic:read'))
  async show(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') diagnosticId: string, @Query('depuis') since: unknown) {
    const token = await this.token.of(visit);
    const { id: collectiviteId } = visit.session.collectivite;
    const asked = z.uuid().safeParse(since);
    const evolution = await this.clients.diagnostics.getEvolution({ params: { collectiviteId, diagnosticId }, query: asked.success ? { since: asked.data } : {}, token });
    const { diagnostics } = await this.clients.diagnostics.listDiagnostics({ params: { collectiviteId }, token });
    const earlier = diagnostics.filter(({ completedAt }) => completedAt !== undefined && completedAt < (evolution.to.completedAt ?? ''));
    const query = { from: evolution.from.completedAt ?? evolution.from.startedAt, to: evolution.to.completedAt ?? evolution.to.startedAt };
    const done = await orAway(this.clients.recommendations.listActionsDone({ params: { collectiviteId }, query, token }));
    return evolutionPage(evolution, done.away ? undefined : done.value.actions, earlier);
  }
}
