import { describe, expect, it } from '@jest/globals';
import { startService } from '@osinum/service-kit';
import { startTestService } from '@osinum/testing';
import { services } from './services.ts';

const owners = services.filter(({ openDatabase }) => openDatabase).map((service) => [service.name, service] as const);
const monitoring = 'the-token-of-the-monitoring';
const asMonitoring = { headers: { authorization: `Bearer ${monitoring}` } };
const silent = { SERVICE_PORT: '0', KAFKA_BROKERS: '', REDIS_URL: '', LOG_LEVEL: 'silent', NODE_ENV: 'test' };

describe.each(owners)('%s', (name, definition) => {
  it('starts on a new database, is ready, answers problems as problems, and stops', async () => {
    const { url, service, close } = await startTestService(definition as never, { METRICS_TOKEN: monitoring });
    try {
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      const ready = await fetch(`${url}/health/ready`);
      expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
      const watched = await fetch(`${url}/health/ready`, asMonitoring);
      expect(await watched.json()).toEqual({ status: 'ready', reasons: {} });
      const unknown = await fetch(`${url}/nowhere`);
      expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, expect.stringContaining('application/problem+json')]);
      expect(unknown.headers.get('x-content-type-options')).toBe('nosniff');
      expect(unknown.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(unknown.headers.get('cache-control')).toBe('no-store');
      expect(service.context.name).toBe(name);
    } finally {
      await close();
    }
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  }, 30_000);

  it('tells its figures to the monitoring and to nobody else', async () => {
    const { url, close } = await startTestService(definition as never, { METRICS_TOKEN: monitoring });
    try {
      const figures = await (await fetch(`${url}/metrics`, asMonitoring)).text();
      expect(figures).toContain(`osinum_outbox_pending{service="${name}"} 0`);
      expect(figures).toContain(`osinum_operations_known{part="events",service="${name}"} 1`);
      for (const headers of [undefined, { authorization: 'Bearer something-else-altogether' }]) {
        const refused = await fetch(`${url}/metrics`, headers && { headers });
        expect([refused.status, await refused.json()]).toEqual([404, expect.objectContaining({ code: 'not-found' })]);
      }
    } finally {
      await close();
    }
  }, 30_000);

  it('refuses to start without its database, and says which variable is missing', async () => {
    const environment = { ...process.env, ...silent, DATABASE_URL_APP: '', DATABASE_URL_SYSTEM: '' };
    await expect(startService(definition as never, environment)).rejects.toThrow(/DATABASE_URL_APP: required/);
  });
});

describe.each(owners.filter(([, definition]) => !('access' in definition)))('%s', (_, definition) => {
  it('refuses to start without whom to ask about rights', async () => {
    const nowhere = 'postgresql://nobody@127.0.0.1:9/nothing';
    const environment = { ...process.env, ...silent, DATABASE_URL_APP: nowhere, DATABASE_URL_SYSTEM: nowhere, IDENTITY_URL: '' };
    await expect(startService(definition as never, environment)).rejects.toThrow(/IDENTITY_URL: /);
  });
});
