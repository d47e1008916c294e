import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ApiProblem, type Problem } from '@osinum/contracts';
import { ProblemFilter, problemOf, sayRefusal } from '@osinum/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hostNameOf, InstanceDirectory } from '../../instances/instance-directory.ts';
import { RedirectTo } from '../../security/redirect.ts';
import { SignInAgain } from '../../security/sign-in-again.ts';
import { readCookie, SESSION_COOKIE } from '../../session/cookies.ts';
import { KeptForms } from '../../session/kept-form.ts';
import { SessionStore } from '../../session/session-store.ts';
import { isRedisAway, sessionsAway } from '../../session/sessions-away.ts';
import { typedForm } from '../../session/typed-form.ts';
import { visitOf, type Visit } from '../../session/visit.ts';
import { signInPath } from '../../sign-in/way-back.ts';
import { asksForData, refusalForScript } from './data.ts';
import { errorPage, holdsText, mayPass, refusedFormPage, unsentFormPage } from './error-page.ts';
import type { Page } from './page.ts';
import { renderPage } from './page-views.ts';

const forMachines = /^\/(interne|health|metrics)\b/;

/** Any error as a page in plain French, in the brand of the host; routes for machines and the script of a page get problem+json. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  private readonly problems = new ProblemFilter();

  constructor(
    @Inject(InstanceDirectory) private readonly instances: InstanceDirectory,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(KeptForms) private readonly keptForms: KeptForms,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const forScript = asksForData(request);
    if (error instanceof RedirectTo && !forScript) return void reply.redirect(error.path, 303);
    if (forMachines.test(request.url)) return this.problems.catch(error, host);
    if (isLoginOver(error) && !forScript) return void reply.redirect(await signInPath(request, this.keptForms), 303);
    const meant = forScript ? refusalForScript(error) : error;
    const problem = problemOf(isRedisAway(meant) ? sessionsAway(meant) : meant);
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'page failed');
    sayRefusal(request, problem, { personId: visitOf(request)?.session?.personId });
    if (forScript) return void reply.code(problem.status).type('application/problem+json').header('cache-control', 'no-store').send(problem);
    await this.show(problem, request, reply);
  }

  private async show(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const seen = visitOf(request) ?? (await this.seenWithoutGuard(request));
    void reply
      .code(problem.status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(renderPage(pageOf(problem, request), seen));
  }

  /** An address that leads nowhere never met the guard: the brand and the person are looked up here, as far as they can be. */
  private async seenWithoutGuard(request: FastifyRequest): Promise<Pick<Visit, 'path' | 'session'> & { instance?: Visit['instance'] }> {
    const host = hostNameOf(request.headers.host);
    const instance = await this.instances.byHost(host).catch(() => undefined);
    const cookie = readCookie(request, SESSION_COOKIE);
    const found = cookie ? await this.sessions.read(cookie).catch(() => undefined) : undefined;
    return { path: request.url, session: found?.host === host ? found : undefined, ...(instance && { instance }) };
  }
}

const isLoginOver = (error: unknown) => error instanceof SignInAgain || (error instanceof ApiProblem && error.problem.status === 401);

/** A form of ours that is refused, or has to wait, comes back as it was typed. */
function pageOf(problem: Problem, request: FastifyRequest): Page {
  const form = visitOf(request) && typedForm(request);
  if (form && mayPass(problem, form)) return unsentFormPage(problem, form);
  return form && holdsText(form) ? refusedFormPage(problem, form) : errorPage(problem, request.id);
}
