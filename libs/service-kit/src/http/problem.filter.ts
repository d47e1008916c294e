import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ApiProblem, ServiceUnreachable, type Problem } from '@osinum/contracts';
import { DomainError, type ErrorKind } from '@osinum/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../access/principal.ts';
import { askerOf, sayRefusal } from '../logging/security-log.ts';

const statusOf: Record<ErrorKind, number> = {
  invalid: 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  unavailable: 503,
};

const titles: Record<number, string> = {
  400: 'Demande mal formée',
  401: 'Connexion nécessaire',
  403: 'Action non permise',
  404: 'Introuvable',
  405: 'Méthode non permise',
  408: 'Demande interrompue',
  409: 'Entre-temps, cela a changé',
  410: 'Terminé',
  413: 'Envoi trop volumineux',
  414: 'Adresse trop longue',
  415: 'Format non accepté',
  422: 'À corriger',
  429: 'Trop de demandes',
  431: 'Demande trop longue',
  500: 'Erreur du service',
  503: 'Service momentanément indisponible',
};

const sentences: Record<number, string> = {
  400: 'La demande n’a pas pu être lue.',
  401: 'Connectez-vous pour continuer.',
  403: 'Vous n’avez pas le droit de faire cela.',
  404: 'Cette page ou cet élément n’existe pas, ou n’est pas à vous.',
  408: 'La demande n’est pas arrivée en entier. Réessayez.',
  413: 'L’envoi est trop volumineux.',
  414: 'Cette adresse est trop longue.',
  415: 'Ce format n’est pas accepté.',
  429: 'Trop de demandes en peu de temps. Réessayez dans une minute.',
  431: 'Cette demande est trop longue.',
  500: 'Le service a rencontré une erreur. Réessayez dans un instant.',
  503: 'Le service est momentanément indisponible. Réessayez dans un instant.',
};

/** Any error as RFC 9457 problem details: one status a kind, a stable code, a French sentence. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return fromDomain(error);
  if (error instanceof ApiProblem) return error.problem;
  if (error instanceof ServiceUnreachable) return problem(503, 'neighbour-unavailable');
  if (error instanceof HttpException) return problem(error.getStatus(), `http-${error.getStatus()}`);
  const status = clientErrorStatus(error);
  return status ? problem(status, `http-${status}`) : problem(500, 'internal-error');
}

function fromDomain(error: DomainError): Problem {
  const { errors, ...details } = error.details ?? {};
  return {
    ...problem(statusOf[error.kind], error.code),
    detail: error.message,
    ...(errors ? { errors: errors as Problem['errors'] } : {}),
    ...(Object.keys(details).length > 0 ? { details } : {}),
  };
}

function problem(status: number, code: string): Problem {
  return {
    type: `urn:osinum:problem:${code}`,
    title: titles[status] ?? 'Erreur',
    status,
    code,
    detail: sentences[status] ?? sentences[status >= 500 ? 500 : 400]!,
  };
}

/** Fastify's own refusals (unreadable JSON, body too large) carry a 4xx `statusCode`. */
function clientErrorStatus(error: unknown): number | undefined {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** Writes every error as problem+json; what the service did not foresee is logged as an error, a refusal as one. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const answer = problemOf(error);
    if (answer.status >= 500) request.log.error({ err: error, code: answer.code }, 'request failed');
    sayRefusal(request, answer, askerOf(callerOf(request)));
    if (answer.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.status(answer.status).type('application/problem+json').send(answer);
  }
}
