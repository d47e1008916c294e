import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestService, type TestService } from '@osinum/testing';
import { notifications } from '../../services/notifications/src/service.ts';
import { expressions, metricsOf } from './observability.ts';

/** Those of Prometheus itself and of its blackbox exporter. */
const foreign = ['up', 'probe_success', 'probe_ssl_earliest_cert_expiry'];
const token = 'monitoring-token-of-this-test';
let service: TestService;
let exposed: string[];

beforeAll(async () => {
  service = await startTestService(notifications, { METRICS_TOKEN: token });
  await fetch(`${service.url}/collectivites/x/relances`);
  exposed = namesOf(await metrics());
}, 30_000);
afterAll(() => service?.close());

async function metrics(): Promise<string> {
  return (await fetch(`${service.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text();
}

/** The names that Prometheus would keep: three for a histogram. */
function namesOf(text: string): string[] {
  return [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name, type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name!],
  );
}

describe('/metrics of a service that does everything', () => {
  it.each([...new Set(expressions.flatMap(metricsOf))].filter((name) => !foreign.includes(name)))('has %s', (name) => {
    expect(exposed).toContain(name);
  });

  it('counts a request by its template, and never by its address', async () => {
    const line = (await metrics()).split('\n').find((one) => one.startsWith('osinum_http_request_duration_seconds_count'));
    expect(line).toMatch(/method="GET",route="\/collectivites\/:collectiviteId\/relances",status="4\d\d",service="notifications"|service="notifications".*route="\/collectivites\/:collectiviteId\/relances"/);
  });
});
