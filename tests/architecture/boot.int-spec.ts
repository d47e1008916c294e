import { describe, expect, it } from '@jest/globals';
import { startService } from '@osinum/service-kit';
import { startTestService } from '@osinum/testing';
import { services } from './services.ts';

const owners = services.filter(({ openDatabase }) => openDatabase).map((service) => [service.name, service] as const);
const silent = { SERVICE_PORT: '0', KAFKA_BROKERS: '', REDIS_URL: '', LOG_LEVEL: 'silent', NODE_ENV: 'test' };

describe.each(owners)('%s', (name, definition) => {
  it('starts on a new database, is ready, answers problems as problems, and stops', async () => {
    const { url, service, close } = await startTestService(definition as never);
    try {
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      const ready = await fetch(`${url}/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', reasons: {} }]);
      const unknown = await fetch(`${url}/nowhere`);
      expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, expect.stringContaining('application/problem+json')]);
      expect(service.context.name).toBe(name);
    } finally {
      await close();
    }
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  }, 30_000);

  it('refuses to start without its database, and says which variable is missing', async () => {
    const environment = { ...process.env, ...silent, DATABASE_URL_APP: '', DATABASE_URL_SYSTEM: '' };
    await expect(startService(definition as never, environment)).rejects.toThrow(/DATABASE_URL_APP: required/);
  });
});
