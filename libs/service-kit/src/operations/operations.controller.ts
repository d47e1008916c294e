import { Controller, Inject } from '@nestjs/common';
import { operationsRoutes as routes, type InputOf } from '@osinum/contracts';
import { CurrentStaff, type Staff } from '../access/principal.ts';
import type { ServiceContext } from '../boot/service-definition.ts';
import { CONTEXT } from '../boot/tokens.ts';
import { Api } from '../http/api.decorator.ts';
import { Input } from '../http/input.decorator.ts';
import { listDeadLetters, replayDeadLetters } from './dead-letters.ts';
import { listFailedJobs, retryJob } from './failed-jobs.ts';
import { listActions } from './operator-actions.ts';

/** What whoever operates the platform may ask of this service. Each service that owns a database serves it. */
@Controller()
export class OperationsController {
  constructor(@Inject(CONTEXT) private readonly context: ServiceContext) {}

  @Api(routes.readOperations)
  read() {
    return this.context.operations!();
  }

  @Api(routes.listDeadLetters)
  deadLetters(@Input() { query }: InputOf<typeof routes.listDeadLetters>) {
    return listDeadLetters(this.context.systemDatabase, this.context.name, query);
  }

  @Api(routes.replayDeadLetters)
  replay(@Input() { body }: InputOf<typeof routes.replayDeadLetters>, @CurrentStaff() { personId }: Staff) {
    return replayDeadLetters(this.context.systemDatabase, this.context.name, body, personId);
  }

  @Api(routes.listFailedJobs)
  async failedJobs() {
    return { jobs: await listFailedJobs(this.context.jobs) };
  }

  @Api(routes.retryJob)
  retry(@Input() { params }: InputOf<typeof routes.retryJob>, @CurrentStaff() { personId }: Staff) {
    return retryJob(this.context.jobs, this.context.systemDatabase, params.jobId, personId);
  }

  @Api(routes.listOperatorActions)
  async actions() {
    return { actions: await listActions(this.context.systemDatabase) };
  }
}
