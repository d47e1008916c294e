import { UnauthorizedException } from '@nestjs/common';
import { conflict } from '@osinum/kernel';
import type { FastifyRequest } from 'fastify';
import { RedirectTo } from '../../security/redirect.ts';
import { SignInAgain } from '../../security/sign-in-again.ts';

/** What a handler answers to the script of a page, instead of a page. */
export class Data {
  readonly body: object;

  constructor(body: object) {
    this.body = body;
  }
}

/** What the script of our pages sends for `Accept`; a browser that asks for a page never sends this alone. */
export const DATA = 'application/json';

/** True for a request of the script of a page. */
export function asksForData({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers.accept === DATA;
}

/** A script does not follow to another page: where one would be led elsewhere is a refusal. */
export function refusalForScript(error: unknown): unknown {
  if (error instanceof SignInAgain) return new UnauthorizedException();
  if (error instanceof RedirectTo) return conflict('page-left', 'Rechargez la page pour continuer.');
  return error;
}
