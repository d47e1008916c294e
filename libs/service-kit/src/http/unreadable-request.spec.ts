import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { refuseAddress, refuseBytes } from './unreadable-request.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = fastify({ frameworkErrors: refuseAddress, clientErrorHandler: refuseBytes, routerOptions: { maxParamLength: 20 } });
  app.get('/things/:id', () => 'thing');
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

/** What comes back on a connection on which these bytes were written. */
function say(bytes: string): Promise<{ head: string; problem: unknown }> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('error', reject);
    socket.on('end', () => {
      const [head = '', body = ''] = text.split('\r\n\r\n');
      resolve({ head, problem: JSON.parse(body) });
    });
  });
}

describe('a request that meets no route', () => {
  it.each([
    ['decodes to nothing', '/things/%zz', 400],
    ['is not UTF-8', '/things/%ff%fe', 400],
    ['is too long', `/things/${'x'.repeat(30)}`, 414],
  ])('is refused as a problem when its address %s', async (_, url, status) => {
    const response = await app.inject({ url });
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ status, code: `http-${status}`, detail: expect.stringMatching(/demande|adresse/) });
    expect(response.body).not.toContain('/things');
  });

  it('is refused as a problem when its headers have no end', async () => {
    const { head, problem } = await say(`GET /things/${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    expect(head).toMatch(/^HTTP\/1\.1 431 .*[\s\S]*application\/problem\+json[\s\S]*Connection: close/);
    expect(problem).toMatchObject({ status: 431, code: 'http-431', detail: 'Cette demande est trop longue.' });
  });

  it('is refused as a problem when it is not HTTP', async () => {
    const { head, problem } = await say('BONJOUR\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(problem).toMatchObject({ status: 400, code: 'http-400' });
  });
});
