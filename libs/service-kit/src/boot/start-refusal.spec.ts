import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { EvictingRedisError } from '@osinum/jobs';
import { UnknownTopicError } from '@osinum/messaging';
import { ConfigurationError } from '../configuration/load-config.ts';
import { startRefusal } from './start-refusal.ts';

const opened = new Set<ReturnType<typeof createServer>>();
afterEach(() => {
  for (const server of opened) server.close();
  opened.clear();
});

/** What Node says when it cannot listen there. */
async function refusalOf(port: number, host: string): Promise<unknown> {
  const server = createServer();
  opened.add(server);
  server.listen(port, host);
  const [error] = await Promise.race([once(server, 'error'), once(server, 'listening').then(() => [undefined])]);
  return error;
}

describe('a service that does not start says why and what to do, without a stack', () => {
  it('a port that is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    opened.add(squatter);
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    expect(startRefusal(await refusalOf(port, '127.0.0.1'))).toBe(`Le port ${port} est déjà pris.\nArrêtez le programme qui l’occupe, ou donnez un autre port : SERVICE_PORT.`);
  });

  it('an address of another machine', async () => {
    expect(startRefusal(await refusalOf(0, '192.0.2.1'))).toMatch(/^L’adresse 192\.0\.2\.1 n’est pas une adresse de cette machine\.\n.+SERVICE_HOST\.$/);
  });

  it('a port kept for the system', () => {
    const error = Object.assign(new Error('listen EACCES: permission denied 0.0.0.0:80'), { code: 'EACCES', syscall: 'listen', port: 80 });
    expect(startRefusal(error)).toMatch(/^Ce compte n’a pas le droit d’écouter sur le port 80\.\n.+SERVICE_PORT\.$/);
  });

  it('topics that nobody created', () => {
    expect(startRefusal(new UnknownTopicError(['a.b.v1', 'c.d.v1']))).toMatch(/^Il manque des sujets dans Kafka : a\.b\.v1, c\.d\.v1\.\nLancez la commande « topics »/);
  });

  it('a Redis that may evict', () => {
    expect(startRefusal(new EvictingRedisError('allkeys-lru'))).toMatch(/\(maxmemory-policy : allkeys-lru\)\.\nRéglez-le/);
  });

  it('a configuration that is refused', () => {
    expect(startRefusal(new ConfigurationError('web', ['KEYCLOAK_URL: required']))).toBe('web: configuration refused\n  - KEYCLOAK_URL: required');
  });

  it('but a bug keeps its stack', () => {
    const bug = new TypeError('x is not a function');
    expect(startRefusal(bug)).toBe(bug.stack);
    const file = Object.assign(new Error('EACCES: permission denied, open'), { code: 'EACCES', syscall: 'open' });
    expect(startRefusal(file)).toBe(file.stack);
  });
});
