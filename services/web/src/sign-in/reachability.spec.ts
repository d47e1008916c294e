import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Reachability } from './reachability.ts';

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

/** The issuer of a provider that answers with this status. */
async function answering(status: number): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end('{}'));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const nobody = 'http://127.0.0.1:1';

describe('Reachability', () => {
  it.each<[string, () => Promise<[string, string | undefined]>, 'proconnect' | 'staff', string | undefined]>([
    ['nobody is away', async () => [await answering(200), await answering(200)], 'proconnect', undefined],
    ['Keycloak first', async () => [nobody, nobody], 'proconnect', 'keycloak'],
    ['ProConnect', async () => [await answering(200), nobody], 'proconnect', 'proconnect'],
    ['ProConnect that fails', async () => [await answering(200), await answering(500)], 'proconnect', 'proconnect'],
    ['not ProConnect, for staff', async () => [await answering(200), nobody], 'staff', undefined],
    ['not ProConnect, when its address is not known', async () => [await answering(200), undefined], 'proconnect', undefined],
  ])('says who is away: %s', async (_, addresses, way, expected) => {
    const [keycloak, proconnect] = await addresses();
    expect(await new Reachability(keycloak, proconnect).away(way)).toBe(expected);
  });
});
