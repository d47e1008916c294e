import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { LOGIN_COOKIE, readCookie, SESSION_COOKIE } from '../../session/cookies.ts';
import { visitOf, type Visit } from '../../session/visit.ts';
import { Flashes } from './flashes.ts';
import { renderPage } from './page-views.ts';
import { Data, DATA } from './data.ts';
import type { Page } from './page.ts';

/** Turns the page a handler returns into HTML; data for the script of a page go as they are. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(@Inject(Flashes) private readonly flashes: Flashes) {}

  intercept(context: ExecutionContext, next: CallHandler<Page | Data>): Observable<string | object> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(mergeMap(async (answer) => (answer instanceof Data ? give(answer, reply) : this.show(answer, request, reply))));
  }

  private async show(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const visit = visitOf(request)!;
    const flash = await this.flashes.take(visit.session);
    void reply
      .code(page.status ?? 200)
      .type('text/html; charset=utf-8')
      .header('cache-control', isPersonal(request, visit) ? 'no-store' : 'no-cache');
    if (page.refresh) void reply.header('refresh', `${page.refresh.seconds}; url=${page.refresh.path}`);
    return renderPage(page, visit, flash);
  }
}

/** Without a session too, a page may be somebody's: why a sign-in was refused is told to its cookie. */
function isPersonal(request: FastifyRequest, { session }: Visit): boolean {
  return session !== undefined || [SESSION_COOKIE, LOGIN_COOKIE].some((name) => readCookie(request, name) !== undefined);
}

function give({ body }: Data, reply: FastifyReply): object {
  void reply.code(200).type(`${DATA}; charset=utf-8`).header('cache-control', 'no-store');
  return body;
}
