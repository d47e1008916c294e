import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { RouteDefinition } from '@osinum/contracts';
import { invalid } from '@osinum/kernel';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ROUTE } from './api.decorator.ts';
import { issueSentence } from './issue-sentence.ts';
import { unkeepableText } from './unkeepable-text.ts';

/** So many are said at most: an answer is never much longer than what was sent. */
const MAX_ERRORS = 20;

const parts = ['params', 'query', 'body'] as const;

/** The validated request of a declared route: `{ params, query, body }`. Refuses with every problem found. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const route = Reflect.getMetadata(ROUTE, context.getHandler()) as RouteDefinition;
  return readInput(route, context.switchToHttp().getRequest<FastifyRequest>());
});

/**
 * Validates each declared part of a request; text that no database keeps is refused too.
 * @throws DomainError `request-invalid` with the path and message of each problem.
 */
export function readInput(
  route: RouteDefinition,
  request: { params?: unknown; query?: unknown; body?: unknown },
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const errors: { path: string; message: string }[] = [];
  for (const part of parts) {
    const schema = route[part];
    if (!schema) continue;
    const parsed = schema.safeParse(request[part] ?? {}, { reportInput: true });
    if (parsed.success) input[part] = parsed.data;
    else errors.push(...parsed.error.issues.slice(0, MAX_ERRORS).map((issue) => describe(part, issue)));
  }
  const unkeepable = unkeepableText(input);
  if (unkeepable) errors.push({ path: unkeepable.join('.'), message: 'Ce texte contient un caractère qui ne peut pas être enregistré.' });
  if (errors.length === 0) return input;
  throw invalid('request-invalid', 'La demande est incomplète ou mal formée.', { errors: errors.slice(0, MAX_ERRORS) });
}

function describe(part: string, issue: z.core.$ZodIssue): { path: string; message: string } {
  return { path: [part, ...issue.path].join('.'), message: issueSentence(issue) };
}
