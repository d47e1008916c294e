import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { htmlProblems } from '@osinum/testing/browser';
import { inLanes } from '../surface/in-lanes.ts';
import { print, printTable } from '../surface/table.ts';
import { hangUp } from './ask.ts';
import { Findings, findForms } from './found-forms.ts';
import { pageRoutes, type PageRoute } from './page-routes.ts';
import { tryForm, tryPage, type Attempt } from './trial.ts';
import { makeWorld, type Person, type World } from './world.ts';

jest.setTimeout(240_000);

const LANES = 6;
const statuses = [200, 303, 400, 403, 404, 409, 413, 415, 422];

const isForMachines = ({ policy }: PageRoute) => policy?.kind === 'callers';
const routes = pageRoutes().filter((route) => !isForMachines(route));
/** What ends something that other forms need comes after them. */
const last = ['POST /diagnostic/:diagnosticId/lecture-des-elus/fermer', 'POST /diagnostic/:diagnosticId/terminer', 'POST /diagnostic', 'POST /diagnostic/saisie-accompagnee/arreter', 'POST /accompagnements/:caseId/diagnostic/rendre', 'POST /deconnexion'];

const attempts = new Map<string, Attempt[]>();
const findings = new Findings();
let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await findForms(world, routes, findings);
  await world.agree();
  await findForms(world, routes, findings);
  const [early, late] = [routes.filter(({ name }) => !last.includes(name)), last.flatMap((name) => routes.filter((route) => route.name === name))];
  await inLanes(early, LANES, tryRoute);
  for (const route of late) await tryRoute(route);
}, 400_000);

afterAll(async () => {
  printTable('Bad requests for pages and forms, and what was answered', ['route', 'requests', ...statuses.map(String), 'other', '5xx', 'typed', 'faults'], routes.map(line));
  const all = [...attempts.values()].flat();
  print(`${all.length} bad requests on ${routes.length} pages and forms, ${all.filter(({ status }) => status >= 500).length} failures`);
  await world?.close();
  hangUp();
});

it.each(routes.map((route) => [route.name, route] as const))('%s is answered by a page in French, and nothing typed is lost', (name) => {
  const found = attempts.get(name) ?? [];
  expect(found.length).toBeGreaterThan(8);
  expect(found.flatMap(({ faults }) => faults)).toEqual([]);
});

it('the pages that answer are valid', async () => {
  const samples = new Map([...attempts].flatMap(([name, found]) => found.map(({ status, html, label }) => [`${name} ${status}`, { html, label }] as const)));
  const problems: string[] = [];
  for (const [name, { html, label }] of samples) problems.push(...(html ? await htmlProblems(html) : []).map((problem) => `${name}, ${label}: ${problem}`));
  expect(problems).toEqual([]);
});

it('every form that takes a text was tried with one', () => {
  const forms = [...findings.forms.values()].filter(({ fields }) => fields.some(({ kind }) => kind === 'textarea'));
  expect(forms.length).toBeGreaterThan(2);
  for (const { route } of forms) expect([route.name, attempts.get(route.name)!.filter(({ typed }) => typed > 0).length > 4]).toEqual([route.name, true]);
});

async function tryRoute(route: PageRoute): Promise<void> {
  if (route.method === 'GET') return void attempts.set(route.name, await tryPage(world, route, personFor(route), findings.queries.get(route.name) ?? new Set()));
  const form = findings.forms.get(route.name);
  if (!form) throw new Error(`no page shows the form of ${route.name}: lead somebody to it in forms/world.ts`);
  attempts.set(route.name, await tryForm(world, form));
}

function personFor({ policy }: PageRoute): Person {
  if (policy?.kind !== 'staff') return world.referent;
  return 'permission' in policy && policy.permission === 'platform:operate' ? world.administrator : world.advisor;
}

function line({ name }: PageRoute): Record<string, string | number> {
  const found = attempts.get(name) ?? [];
  const count = (matches: (status: number) => boolean) => found.filter(({ status }) => matches(status)).length;
  return {
    route: name,
    requests: found.length,
    ...Object.fromEntries(statuses.map((status) => [`${status}`, count((one) => one === status)])),
    other: count((status) => status < 500 && !statuses.includes(status)),
    '5xx': count((status) => status >= 500),
    typed: found.reduce((sum, { typed }) => sum + typed, 0),
    faults: found.filter(({ faults }) => faults.length > 0).length,
  };
}
