import { describe, expect, it } from '@jest/globals';
import { dashboard, expressions, guide, metricsOf, rules, yamlOf } from './observability.ts';
import { declared } from './compose.ts';

const names = declared.map(({ name }) => name);

describe('the reading of an expression', () => {
  it.each([
    ['up{job="a"} == 0', ['up']],
    ['histogram_quantile(0.95, sum by (service, le) (rate(a_bucket{x=~"5.."}[5m]))) > 1', ['a_bucket']],
    ['max by (s) (a) > 1 and sum(rate(b[1m])) - time() < 14 * 86400', ['a', 'b']],
  ])('%s', (expression, metrics) => expect(metricsOf(expression)).toEqual(metrics));
});

describe('the alerts', () => {
  it.each(rules.map((rule) => [rule.alert, rule] as const))('%s has a severity, a sentence, and its place in the README', (name, rule) => {
    expect(rule.labels.severity).toMatch(/^(page|ticket)$/);
    expect(rule.annotations.summary.length).toBeGreaterThan(15);
    expect(guide).toContain(`| \`${name}\` |`);
  });

  it('are all different, and the README tells of no other', () => {
    const alerts = rules.map(({ alert }) => alert);
    expect(new Set(alerts).size).toBe(alerts.length);
    expect([...guide.matchAll(/^\| `(Osinum\w+)` \|/gm)].map(([, name]) => name).sort()).toEqual(alerts.toSorted());
  });

  it('and the panels have balanced parentheses', () => {
    for (const text of expressions) expect([text, text.split('(').length]).toEqual([text, text.split(')').length]);
  });
});

describe('the dashboard', () => {
  it('has panels that do not overlap, each with a question and a legend', () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) => Array.from({ length: w * h }, (_, place) => `${x + (place % w)},${y + Math.floor(place / w)}`));
    expect(new Set(cells).size).toBe(cells.length);
    for (const { type, targets = [] } of dashboard.panels.filter((panel) => panel.type !== 'row')) {
      expect([type, targets.length > 0 && targets.every(({ legendFormat }) => legendFormat)]).toEqual([type, true]);
    }
  });
});

describe('the files beside', () => {
  it('Prometheus asks every service, with its token', () => {
    const [job] = yamlOf('prometheus.yaml')['scrape_configs'] as { static_configs: { targets: string[] }[]; authorization: { credentials_file: string } }[];
    expect(job!.static_configs[0]!.targets.sort()).toEqual(names.map((name) => `${name}:8080`).sort());
    expect(job!.authorization.credentials_file).toBe('/run/secrets/metrics_token');
  });

  it('Compose traces every service to the collector, and takes pinned images', () => {
    const { services } = yamlOf('compose.yaml') as { services: Record<string, { image?: string; environment?: Record<string, string> }> };
    const receiver = yamlOf('collector.yaml')['receivers'].otlp.protocols.http.endpoint as string;
    for (const name of names) expect(services[name]!.environment!['OTEL_EXPORTER_OTLP_ENDPOINT']).toBe(`http://collector:${receiver.split(':')[1]}`);
    for (const { image } of Object.values(services)) if (image) expect(image).toMatch(/^\$\{[A-Z]+_IMAGE:-[a-z-]+\/[a-z-]+:v?\d+\.\d+\.\d+\}$/);
  });

  it('the collector uses only what it declares', () => {
    const { service, ...parts } = yamlOf('collector.yaml');
    for (const [part, used] of Object.entries(service.pipelines.traces as Record<string, string[]>)) {
      for (const name of used) expect(Object.keys(parts[part])).toContain(name);
    }
  });
});
