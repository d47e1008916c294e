// node tests/access/mutations/run.mjs, with the environment of a running stack that may be spoiled: takes away one
// guard after the other and looks whether a test of this folder fails. Ends with « N noticed, N missed ».
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import getPort from 'get-port';
import pg from 'pg';

const root = join(import.meta.dirname, '..', '..', '..');

/** @type {{ name: string, service: string, spec: string, policy?: [table: string, policy: string] }[]} */
const mutations = [
  { name: 'whoever signs in is a member', service: 'diagnostics', spec: 'matrix' },
  { name: 'the organisation of the login is not looked at', service: 'diagnostics', spec: 'matrix' },
  { name: 'staff of any instance will do', service: 'casework', spec: 'matrix' },
  { name: 'territory and relation are not looked at', service: 'recommendations', spec: 'tenants' },
  { name: 'any service may call', service: 'identity', spec: 'matrix' },
  { name: 'a member may do what a référent may', service: 'identity', spec: 'matrix' },
  { name: 'signatures are not checked', service: 'diagnostics', spec: 'matrix' },
  { name: 'answers without row security', service: 'diagnostics', spec: 'tenants', policy: ['answer', 'answer_of_collectivite'] },
  { name: 'timelines without row security', service: 'casework', spec: 'tenants', policy: ['timeline_entry', 'timeline_entry_of_instance'] },
];

const verdicts = [];
for (const mutation of mutations) {
  const failed = await (mutation.policy ? withoutRowSecurity(mutation) : withoutGuard(mutation));
  verdicts.push(failed > 0);
  console.log(`${failed > 0 ? 'noticed' : 'MISSED '}  ${mutation.service}: ${mutation.name} (${failed} tests of ${mutation.spec} fail)`);
}
const noticed = verdicts.filter(Boolean).length;
console.log(`${noticed} noticed, ${verdicts.length - noticed} missed`);
process.exit(noticed === verdicts.length ? 0 : 1);

/** A second process of the service, spoiled, on a port of its own; it leaves events and jobs to the first. */
async function withoutGuard({ name, service, spec }) {
  const port = await getPort({ host: '127.0.0.1' });
  const environment = join(process.env.OSINUM_DATA, 'env', `${service}.sh`);
  const patches = join(import.meta.dirname, 'patches.mjs');
  const start = `. '${environment}'; export KAFKA_BROKERS= REDIS_URL= SERVICE_PORT=${port} LOG_LEVEL=silent; exec '${process.execPath}' --import '${patches}' services/${service}/dist/main.js`;
  const spoiled = spawn('sh', ['-c', start], { cwd: root, stdio: 'ignore', env: { ...process.env, NODE_ENV: 'development', MUTATION: name } });
  try {
    const url = `http://127.0.0.1:${port}`;
    await answers(url);
    return await failuresOf(spec, { [`${service.toUpperCase()}_URL`]: url });
  } finally {
    spoiled.kill();
  }
}

/** The predicate of a policy gives way to « true », and comes back as it was. */
async function withoutRowSecurity({ service, spec, policy: [table, policy] }) {
  const url = Object.assign(new URL(process.env.DATABASE_URL), { pathname: `/osinum_${service}` });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rows: [predicate] } = await client.query('SELECT qual FROM pg_policies WHERE tablename = $1 AND policyname = $2', [table, policy]);
    try {
      await client.query(`ALTER POLICY ${policy} ON ${table} USING (true)`);
      return await failuresOf(spec, {});
    } finally {
      await client.query(`ALTER POLICY ${policy} ON ${table} USING (${predicate.qual})`);
    }
  } finally {
    await client.end();
  }
}

function failuresOf(spec, environment) {
  const report = join(process.env.OSINUM_DATA, 'reports', 'mutation.json');
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', `tests/access/${spec}`, '--selectProjects', 'integration', '--json', `--outputFile=${report}`];
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, jest, { cwd: root, stdio: 'ignore', env: { ...process.env, ...environment } });
    run.on('error', reject);
    run.on('close', () => resolve(JSON.parse(readFileSync(report, 'utf8')).numFailedTests));
  });
}

async function answers(url) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await delay(200)) {
    if (await fetch(`${url}/health/live`).then(({ ok }) => ok, () => false)) return;
  }
  throw new Error(`${url} does not answer`);
}
