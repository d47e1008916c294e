import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ApiProblem, createApiClient, fillPath, ServiceUnreachable } from './client.ts';
import { anyone, route } from './route.ts';

const api = {
  greet: route({
    method: 'POST',
    path: '/people/:name/greetings',
    policy: anyone(),
    summary: 'Greets somebody',
    params: z.object({ name: z.string() }),
    query: z.object({ times: z.number().optional() }),
    body: z.object({ word: z.string() }),
    response: z.object({ said: z.string() }),
  }),
};

let server: Server;
let baseUrl: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  answer = (_request, response) => response.end(JSON.stringify({ said: 'bonjour' }));
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
});

const greet = (deadlineMs = 2000) =>
  createApiClient(api, { baseUrl, deadlineMs }).greet({
    params: { name: 'Élise / Oise' },
    query: { times: 2 },
    body: { word: 'bonjour' },
    token: 'a.b.c',
  });

const json = (status: number, body: unknown) => (_: IncomingMessage, response: ServerResponse) => {
  response.statusCode = status;
  response.end(JSON.stringify(body));
};

describe('createApiClient', () => {
  it('sends what the route declares, encoded, with the bearer', async () => {
    let seen: IncomingMessage | undefined;
    answer = (request, response) => {
      seen = request;
      response.end(JSON.stringify({ said: 'bonjour', undeclared: true }));
    };
    expect(await greet()).toEqual({ said: 'bonjour' });
    expect(seen).toMatchObject({ method: 'POST', url: '/people/%C3%89lise%20%2F%20Oise/greetings?times=2' });
    expect(seen!.headers.authorization).toBe('Bearer a.b.c');
  });

  it('throws what the service refused', async () => {
    answer = json(409, { type: 'urn:x', title: 'Trop tard', status: 409, code: 'too-late', detail: 'Trop tard.' });
    await expect(greet()).rejects.toMatchObject({ constructor: ApiProblem, problem: { code: 'too-late' } });
  });

  it.each<[string, typeof answer]>([
    ['an answer in another form', json(200, { told: 'bonjour' })],
    ['a refusal in another form', json(502, { error: 'bad gateway' })],
    ['text that is no JSON', (_request, response) => response.end('<html>')],
    ['a redirect', (_request, response) => response.writeHead(302, { location: 'http://elsewhere.example/' }).end()],
    ['a cut connection', (request) => request.socket.destroy()],
    ['an answer cut in the middle', (request, response) => response.writeHead(200, { 'content-length': 100 }).write('{"said":', () => request.socket.destroy())],
  ])('says the service is unreachable on %s', async (_, given) => {
    answer = given;
    await expect(greet()).rejects.toBeInstanceOf(ServiceUnreachable);
  });

  it('gives up at its deadline', async () => {
    answer = () => undefined;
    await expect(greet(50)).rejects.toBeInstanceOf(ServiceUnreachable);
    answer = (_request, response) => void response.writeHead(200).write('{"said":');
    await expect(greet(50)).rejects.toBeInstanceOf(ServiceUnreachable);
  });

  it('keeps letters whole that arrive in two pieces, and its connection from one call to the next', async () => {
    const sockets = new Set<unknown>();
    answer = ({ socket }, response) => {
      sockets.add(socket);
      const bytes = Buffer.from(JSON.stringify({ said: 'é' }));
      const half = bytes.indexOf(0xc3) + 1;
      response.write(bytes.subarray(0, half), () => setImmediate(() => response.end(bytes.subarray(half))));
    };
    expect([await greet(), await greet(), await greet()]).toEqual(Array(3).fill({ said: 'é' }));
    expect(sockets.size).toBe(1);
  });
});

it('refuses a path whose parameter is missing', () => {
  expect(() => fillPath('/a/:b', {})).toThrow('parameter b is missing');
});
