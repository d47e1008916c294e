import { Inject, Injectable } from '@nestjs/common';
import { ApiProblem, ServiceUnreachable, type DeadLetterView, type mailOperationsRoutes, type OperationsReading, type operationsRoutes, type ResponseOf } from '@osinum/contracts';
import { CLIENTS, type ServiceClients } from '../../clients/service-clients.ts';
import { operatedNames, type Operated } from './words.ts';

type Jobs = ResponseOf<typeof operationsRoutes.listFailedJobs>['jobs'];
type Actions = ResponseOf<typeof operationsRoutes.listOperatorActions>['actions'];
type Mails = ResponseOf<typeof mailOperationsRoutes.listFailedMails>['mails'];

/** One service, as the page could read it; what is undefined did not come. */
export interface OperatedService {
  service: Operated;
  reading: OperationsReading | undefined;
  failedJobs: Jobs;
  actions: Actions;
}

export interface LettersOfService {
  service: Operated;
  away: boolean;
  total: number;
  letters: DeadLetterView[];
}

/** Longer than a service takes to call a part unknown, shorter than a reader waits. */
const DEADLINE_MS = 2_800;

/** Reads the six services side by side, each within its deadline. */
@Injectable()
export class AdministrationReader {
  constructor(@Inject(CLIENTS) private readonly clients: ServiceClients) {}

  services(token: string): Promise<OperatedService[]> {
    return Promise.all(operatedNames.map((service) => this.one(service, token)));
  }

  async failedMails(token: string): Promise<Mails> {
    return (await orNothing(this.clients.notifications.listFailedMails({ token, deadlineMs: DEADLINE_MS })))?.mails ?? [];
  }

  letters(token: string): Promise<LettersOfService[]> {
    return Promise.all(operatedNames.map(async (service) => {
      const answer = await orNothing(this.clients[service].listDeadLetters({ query: {}, token, deadlineMs: DEADLINE_MS }));
      return { service, away: !answer, total: answer?.total ?? 0, letters: answer?.letters ?? [] };
    }));
  }

  /** Names of whoever did something by hand. */
  async names(services: readonly OperatedService[], token: string): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(services.flatMap(({ actions }) => actions.map(({ actorId }) => actorId)))].slice(0, 40);
    if (ids.length === 0) return new Map();
    const answer = await orNothing(this.clients.identity.staffNames({ query: { ids: ids.join(',') }, token, deadlineMs: DEADLINE_MS }));
    return new Map((answer?.people ?? []).map(({ personId, name }) => [personId, name]));
  }

  private async one(service: Operated, token: string): Promise<OperatedService> {
    const client = this.clients[service];
    const call = { token, deadlineMs: DEADLINE_MS };
    const [reading, jobs, actions] = await Promise.all([
      orNothing(client.readOperations(call)), orNothing(client.listFailedJobs(call)), orNothing(client.listOperatorActions(call)),
    ]);
    return { service, reading, failedJobs: jobs?.jobs ?? [], actions: actions?.actions ?? [] };
  }
}

/** Nothing when the service does not answer, or says that it cannot; a refusal is still an error. */
async function orNothing<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ServiceUnreachable) return undefined;
    if (error instanceof ApiProblem && error.problem.status >= 500) return undefined;
    throw error;
  }
}
