import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ApiProblem, type Problem } from '@osinum/contracts';
import { ProblemFilter, problemOf } from '@osinum/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hostNameOf, InstanceDirectory } from '../../instances/instance-directory.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { visitOf } from '../../session/visit.ts';
import { errorPage } from './error-page.ts';
import { renderPage } from './page-views.ts';

const forMachines = /^\/(interne|health|metrics)\b/;

/** Any error as a page in plain French, in the brand of the host; routes for machines keep problem+json. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  private readonly problems = new ProblemFilter();

  constructor(@Inject(InstanceDirectory) private readonly instances: InstanceDirectory) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof RedirectTo) return void reply.redirect(error.path, 303);
    if (forMachines.test(request.url)) return this.problems.catch(error, host);
    if (error instanceof ApiProblem && error.problem.status === 401) {
      return void reply.redirect(`/connexion?retour=${encodeURIComponent(request.url)}`, 303);
    }
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'page failed');
    await this.show(problem, request, reply);
  }

  private async show(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const visit = visitOf(request);
    const instance = visit?.instance ?? (await this.instances.byHost(hostNameOf(request.headers.host)).catch(() => undefined));
    const seen = { path: request.url, session: visit?.session, ...(instance && { instance }) };
    void reply
      .code(problem.status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(renderPage(errorPage(problem, request.id), seen));
  }
}
