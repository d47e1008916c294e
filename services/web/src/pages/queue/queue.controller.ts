import { Controller, Get, Inject, Query, UseInterceptors } from '@nestjs/common';
import { queueView, staff } from '@osinum/contracts';
import { Guarded } from '@osinum/service-kit';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { ServiceToken } from '../../session/service-token.ts';
import { CurrentVisit, type StaffVisit } from '../../session/visit.ts';
import { orAway } from '../shell/degraded.ts';
import { PageInterceptor } from '../shell/page.interceptor.ts';
import { queuePage, type Queue, type QueueQuery } from './queue-page.ts';

/** The queue of an adviser: what is due, by deadline. */
@Controller('file')
@UseInterceptors(PageInterceptor)
export class QueueController {
  constructor(
    @Inject(CLIENTS) private readonly clients: ServiceClients,
    @Inject(ServiceToken) private readonly token: ServiceToken,
  ) {}

  @Get()
  @Guarded(staff('case:read'))
  async show(@CurrentVisit() visit: StaffVisit, @Query() raw: Record<string, unknown>) {
    const query = readQuery(raw);
    const token = await this.token.of(visit);
    const queue = await this.clients.casework.listCases({ params: { instanceId: visit.instance.id }, query, token });
    return queuePage(queue, query, await this.names(queue, token));
  }

  private async names({ rows }: Queue, token: string): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(rows.flatMap(({ mine, assigneeId }) => (mine || !assigneeId ? [] : [assigneeId])))];
    if (ids.length === 0) return new Map();
    const answer = await orAway(this.clients.identity.staffNames({ query: { ids: ids.join(',') }, token }));
    return new Map((answer.value?.people ?? []).map(({ personId, name }) => [personId, name]));
  }
}

/** What the address asks for; anything else is the default view. */
function readQuery({ vue, q, departement, page }: Record<string, unknown>): QueueQuery {
  const view = queueView.safeParse(vue);
  const number = Number(page);
  return {
    view: view.success ? view.data : 'cette-semaine',
    page: Number.isInteger(number) && number > 0 && number <= 1000 ? number : 1,
    ...(typeof q === 'string' && q.trim() && { q: q.trim().slice(0, 120) }),
    ...(typeof departement === 'string' && /^[0-9AB]{2,3}$/.test(departement) && { departement }),
  };
}
