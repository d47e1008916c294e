import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { createServer, type Server, type Socket } from 'node:net';
import { isRedisAway, redisPatience } from './sessions-away.ts';

/** A server that takes connections and never answers. */
async function silentServer(): Promise<{ server: Server; port: number; close(): void }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, port, close: () => (sockets.forEach((socket) => socket.destroy()), server.close()) };
}

async function errorOf(port: number): Promise<unknown> {
  const redis = new Redis({ port, host: '127.0.0.1', ...redisPatience, connectTimeout: 100, commandTimeout: 100 });
  redis.on('error', () => {});
  try {
    return await redis.get('session:x').then(() => undefined, (error: unknown) => error);
  } finally {
    redis.disconnect();
  }
}

describe('Redis away', () => {
  it('is known when it is silent: the wait has an end', async () => {
    const silent = await silentServer();
    expect(isRedisAway(await errorOf(silent.port))).toBe(true);
    silent.close();
  });

  it('is known when nobody is there', async () => {
    const silent = await silentServer();
    silent.close();
    expect(isRedisAway(await errorOf(silent.port))).toBe(true);
  });

  it.each([['a bug', new TypeError('x is undefined')], ['a wrong command', new Error('ERR unknown command')], ['what is no error', 'text']])('is not %s', (_, error) => {
    expect(isRedisAway(error)).toBe(false);
  });
});
