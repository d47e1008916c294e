import { Controller, Get, Inject, UseInterceptors } from '@nestjs/common';
import { member } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type MemberVisit } from '../../session/visit.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { UuidParam } from '../shell/uuid-param.ts';
import { contributionsPage } from './contributions-page.ts';
import { PeopleReader } from './people-reader.ts';

/** The history of a diagnostic: who answered, for whom, and what the team did. */
@Controller('diagnostic/:diagnosticId/contributions')
@UseInterceptors(PageInterceptor)
export class ContributionsController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
    @Inject(PeopleReader) private readonly people: PeopleReader,
  ) {}

  @Get()
  @Guarded(member('diagnostic:read'))
  async show(@CurrentVisit() visit: MemberVisit, @UuidParam('diagnosticId') diagnosticId: string) {
    const params = { collectiviteId: visit.session.collectivite.id, diagnosticId };
    const traces = await this.clients.diagnostics.getContributions({ params, token: await this.token.of(visit) });
    const agreed = traces.assistances.flatMap(({ agreedBy }) => (agreedBy ? { savedBy: agreedBy } : []));
    const authors = [...traces.thematiques.flatMap(({ answers }) => answers), ...agreed];
    const staff = [...traces.assistances.map(({ advisorId }) => advisorId), ...traces.staffActs.map(({ personId }) => personId)];
    const people = await this.people.forMember(visit, authors, staff);
    return contributionsPage(traces, people, { base: `/diagnostic/${diagnosticId}`, section: 'diagnostic' });
  }
}
