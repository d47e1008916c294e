import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from '@osinum/service-kit';
import { parse } from 'yaml';
import { container, declared, example, jobs, operatorValues, read } from './compose.ts';
import { imageEnvironment } from './dockerfile.ts';
import { environmentOf, renderChart, type Manifest, type PodSpec, type Rendering } from './helm-chart.ts';

/** The same installation as that of compose.yaml in the other tests. */
const values = {
  nationalHost: operatorValues['NATIONAL_HOST'], hosts: operatorValues['WEB_HOSTS']!.split(','), publicBase: operatorValues['PUBLIC_BASE'],
  proconnect: { issuer: operatorValues['PROCONNECT_ISSUER'] }, keycloak: { url: operatorValues['KEYCLOAK_URL'], internalUrl: 'http://keycloak:8080' },
  kafka: { replication: 1 },
};
const names = declared.map(({ name }) => name);

const renderings = {
  whole: values,
  less: { ...values, ingress: { enabled: false }, networkPolicy: { enabled: false }, keycloak: { ...values.keycloak, ownDatabase: false } },
  blank: { ...values, nationalHost: '' },
  misspelt: { ...values, hostes: ['a.example'] },
  hostless: { ...values, publicBase: 'https://territoires.example' },
};
let rendered: Record<keyof typeof renderings, Rendering>;
let chart: readonly Manifest[];
beforeAll(async () => {
  rendered = await renderChart(renderings);
  chart = rendered.whole.made!;
}, 600_000);

const all = (kind: string) => chart.filter((one) => one.kind === kind);
const one = (kind: string, name: string) => all(kind).find(({ metadata }) => metadata.name === name)!;
const podOf = ({ spec }: Manifest) => spec['template'].spec as PodSpec;
const workloads = () => [...all('Deployment'), ...all('Job')];
const variablesOf = (workload: Manifest) => podOf(workload).containers[0]!.env;
const seenBy = (workload: Manifest) => environmentOf(variablesOf(workload), operatorValues);

/** Compose puts secrets inside the values; the chart gives each under its name first. */
const withoutHelpers = (environment: Record<string, string>, wanted: Record<string, string>) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => name in wanted || !(name in example)));

/** In compose.yaml a variable without a value is read as nothing, which is what an empty one is. */
const inCompose = (name: string) => Object.fromEntries(Object.entries(container(name).environment).map(([variable, value]) => [variable, value === 'null' ? '' : value]));

describe('the chart', () => {
  it('holds the seven services, the jobs of compose.yaml, and what stands before the pages', () => {
    expect(all('Deployment').map(({ metadata }) => metadata.name).sort()).toEqual([...names].sort());
    expect(all('Job').map(({ metadata }) => metadata.name).sort()).toEqual([...jobs].sort());
    expect(all('Service').map(({ metadata }) => metadata.name).sort()).toEqual([...names, 'closed'].sort());
    for (const kind of ['PodDisruptionBudget', 'NetworkPolicy']) expect(all(kind).map(({ metadata }) => metadata.name).sort()).toEqual([...names].sort());
  });

  it('is of the version of the platform, and takes its image', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(parse(read('deploy/helm/Chart.yaml'))).toMatchObject({ version, appVersion: version });
    expect([...new Set(workloads().map((workload) => podOf(workload).containers[0]!.image))]).toEqual([`osinum-territoires:${version}`]);
  });

  it('gives no pod a right: no root, nothing written but in /tmp, no privilege, no token of the cluster', () => {
    for (const workload of workloads()) {
      const pod = podOf(workload);
      expect(pod).toMatchObject({ automountServiceAccountToken: false, enableServiceLinks: false, securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } } });
      expect(pod.containers).toHaveLength(1);
      expect(pod.containers[0]).toMatchObject({
        securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
        volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }], resources: { requests: { memory: expect.any(String) }, limits: { memory: expect.any(String) } },
      });
    }
  });

  it.each([['blank', 'nationalHost'], ['misspelt', 'hostes'], ['hostless', 'publicBase']] as const)('refuses values that are %s, and names %s', (which, name) => {
    expect(rendered[which].refused).toContain(name);
  });
});

describe.each(declared.map((service) => [service.name, service] as const))('the service %s in the chart', (name, service) => {
  it('sees the variables that it sees in compose.yaml', () => {
    const wanted = inCompose(name);
    expect(withoutHelpers(seenBy(one('Deployment', name)), wanted)).toEqual(wanted);
  });

  it('starts with these values, as its schema reads them', () => {
    expect(loadConfig(name, service.config, { ...imageEnvironment, ...seenBy(one('Deployment', name)) })).toMatchObject({ NODE_ENV: 'production', SERVICE_PORT: 8080 });
  });

  it('is asked whether it lives and whether it is ready, is reached by its pods, and keeps one while machines are emptied', () => {
    const { spec } = one('Deployment', name);
    const probe = (path: string) => expect.objectContaining({ httpGet: { path, port: 'http' } });
    expect(podOf(one('Deployment', name)).containers[0]).toMatchObject({ startupProbe: probe('/health/live'), livenessProbe: probe('/health/live'), readinessProbe: probe('/health/ready') });
    const { labels } = spec['template'].metadata;
    for (const selector of [spec['selector'].matchLabels, one('Service', name).spec['selector'], one('PodDisruptionBudget', name).spec['selector'].matchLabels, one('NetworkPolicy', name).spec['podSelector'].matchLabels]) {
      expect(labels).toMatchObject(selector);
    }
    expect(one('Service', name).spec['ports']).toEqual([{ name: 'http', port: 8080, targetPort: 'http' }]);
  });
});

describe.each(jobs)('the job %s in the chart', (name) => {
  it('runs what it runs in compose.yaml, with the same variables', () => {
    const wanted = inCompose(name);
    expect(podOf(one('Job', name)).containers[0]!.command).toEqual(container(name).command);
    expect(withoutHelpers(seenBy(one('Job', name)), wanted)).toEqual(wanted);
  });

  it('runs before an installation and an upgrade, after what it waits for in compose.yaml', () => {
    const weightOf = (job: string) => Number(one('Job', job).metadata.annotations!['helm.sh/hook-weight']);
    expect(one('Job', name).metadata.annotations).toMatchObject({ 'helm.sh/hook': 'pre-install,pre-upgrade' });
    for (const before of Object.keys(container(name).depends_on ?? {}).filter((other) => jobs.includes(other))) {
      expect([name, weightOf(before) < weightOf(name)]).toEqual([name, true]);
    }
  });
});

describe('secrets', () => {
  it('come from the Secret alone, under the names of compose.env.example', () => {
    for (const { name, valueFrom } of workloads().flatMap(variablesOf)) if (valueFrom) expect(valueFrom.secretKeyRef).toMatchObject({ name: 'osinum', key: name });
    const keys = workloads().flatMap(variablesOf).flatMap(({ valueFrom }) => valueFrom?.secretKeyRef.key ?? []);
    expect([...new Set(keys)].filter((key) => !(key in example))).toEqual([]);
    const secrets = Object.keys(example).filter((name) => example[name] === '<secret>');
    expect(secrets.filter((name) => !keys.includes(name))).toEqual([]);
  });

  it('reach whom they reach in compose.yaml', () => {
    const holders = (name: string) => workloads().filter((workload) => variablesOf(workload).some((variable) => variable.name === name)).map(({ metadata }) => metadata.name).sort();
    for (const [name, value] of Object.entries(operatorValues).filter(([key]) => example[key] === '<secret>')) {
      expect([name, holders(name)]).toEqual([name, [...names, ...jobs].filter((other) => JSON.stringify(container(other)).includes(value)).sort()]);
    }
  });
});

describe('the ingress', () => {
  it('leads each host to the pages, and what is for the cluster alone to nothing', () => {
    const { rules } = one('Ingress', 'web').spec as { rules: { host: string; http: { paths: { path: string; backend: { service: { name: string } } }[] } }[] };
    expect(rules.map(({ host }) => host)).toEqual(values.hosts);
    for (const { http } of rules) {
      expect(http.paths.map(({ path, backend }) => [path, backend.service.name])).toEqual([['/interne', 'closed'], ['/health', 'closed'], ['/metrics', 'closed'], ['/', 'web']]);
    }
    expect(one('Service', 'closed').spec).not.toHaveProperty('selector');
  });

  it('may be left out, like the rules of network and the database of Keycloak', () => {
    const less = rendered.less.made!;
    expect(less.filter(({ kind }) => ['Ingress', 'NetworkPolicy'].includes(kind))).toEqual([]);
    expect(less.some(({ metadata }) => metadata.name === 'keycloak-database')).toBe(false);
  });
});
