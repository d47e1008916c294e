import { Inject, Injectable } from '@nestjs/common';
import { ApiProblem, type AssistanceView, type CaseDetail } from '@osinum/contracts';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { orAway } from '../shell/degraded.ts';

/** Everything a case page shows, from five services: the case itself is needed, the rest may be away. */
@Injectable()
export class CaseReader {
  constructor(@Inject(CLIENTS) private readonly clients: ServiceClients) {}

  async read(instanceId: string, caseId: string, token: string) {
    const detail = await this.clients.casework.getCase({ params: { instanceId, caseId }, token });
    const call = { params: { instanceId, collectiviteId: detail.collectiviteId }, token };
    const [members, staff, results, plan, relances, assistance] = await Promise.all([
      orAway(this.clients.identity.membersForStaff(call)),
      orAway(this.clients.identity.staffNames({ query: { ids: staffIds(detail) }, token })),
      orAway(this.clients.diagnostics.getSharedResults(call)),
      orAway(this.clients.recommendations.getPlanForStaff(call)),
      orAway(this.clients.notifications.listRelancesForStaff(call)),
      orAway(this.assistance(call)),
    ]);
    return { detail, members, staff, results, plan, relances, assistance };
  }

  /** Nothing where the instance does not serve the collectivité any more. */
  private async assistance(call: { params: { instanceId: string; collectiviteId: string }; token: string }): Promise<AssistanceView | null> {
    try {
      return (await this.clients.diagnostics.getAssistanceForStaff(call)).assistance;
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.status === 404) return null;
      throw error;
    }
  }
}

export type CaseParts = Awaited<ReturnType<CaseReader['read']>>;

function staffIds({ assigneeId, timeline, tasks }: CaseDetail): string {
  const authors = timeline.filter(({ authorSide }) => authorSide === 'staff').map(({ authorId }) => authorId);
  const ids = [assigneeId, ...authors, ...tasks.map(({ doneBy }) => doneBy)].filter((one) => one !== undefined);
  return [...new Set(ids)].slice(0, 50).join(',');
}
