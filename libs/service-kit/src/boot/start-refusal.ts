import { EvictingRedisError } from '@osinum/jobs';
import { UnknownTopicError } from '@osinum/messaging';
import { ConfigurationError } from '../configuration/load-config.ts';

/** A refusal of the system, as Node tells it. */
interface SystemError {
  code: string;
  syscall: string;
  port?: number;
  address?: string;
  hostname?: string;
}

const listening: Record<string, (error: SystemError) => string> = {
  EADDRINUSE: ({ port }) => `Le port ${port} est déjà pris.\nArrêtez le programme qui l’occupe, ou donnez un autre port : SERVICE_PORT.`,
  EACCES: ({ port }) => `Ce compte n’a pas le droit d’écouter sur le port ${port}.\nDonnez un port au-dessus de 1023 : SERVICE_PORT.`,
  EADDRNOTAVAIL: ({ address }) => `L’adresse ${address} n’est pas une adresse de cette machine.\nDonnez-en une qui l’est, ou 0.0.0.0 pour toutes : SERVICE_HOST.`,
  ENOTFOUND: ({ hostname }) => `Le nom ${hostname} ne mène à aucune adresse.\nCorrigez l’adresse d’écoute : SERVICE_HOST.`,
};

/** What to print when a service does not start: a sentence and the mend for what whoever runs it can mend, the stack for a bug. */
export function startRefusal(error: unknown): string {
  if (error instanceof ConfigurationError) return error.message;
  if (error instanceof UnknownTopicError) {
    return `Il manque des sujets dans Kafka : ${error.topics.join(', ')}.\nLancez la commande « topics », qui crée ceux de deploy/kafka/topics.yaml, puis relancez le service.`;
  }
  if (error instanceof EvictingRedisError) {
    return `Ce Redis peut jeter des tâches quand sa mémoire est pleine (maxmemory-policy : ${error.policy}).\nRéglez-le, puis relancez le service : maxmemory-policy noeviction.`;
  }
  return (isOfListening(error) ? listening[error.code]?.(error) : undefined) ?? (error as Error | undefined)?.stack ?? String(error);
}

function isOfListening(error: unknown): error is SystemError {
  const { code, syscall } = (error ?? {}) as Partial<SystemError>;
  return code !== undefined && (syscall === 'listen' || syscall === 'getaddrinfo');
}
