import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { problemsOf } from './steps/checked-page.ts';
import { anAgentOfACommune, signInWithProConnect } from './steps/commune.ts';
import { answerTheme, answerToTheEnd, saveAndGoOn, sign, waitUntilPrepared } from './steps/diagnosis.ts';
import { whileFrozen } from './steps/frozen.ts';
import { newVisitor, openStage, type Stage } from './steps/stage.ts';

/** A page waits three seconds for a service; two in a row, and the time to draw, are the most that anyone waits. */
const PATIENCE_MS = 9_000;
const services = ['identity', 'diagnostics', 'catalogue', 'recommendations', 'casework', 'notifications'] as const;

let stage: Stage;
let page: Page;
let paths: Record<string, string>;

beforeAll(async () => {
  stage = await openStage();
  ({ page } = await newVisitor(stage));
  await signInWithProConnect(page, stage, anAgentOfACommune());
  await page.waitForURL(/\/diagnostic/);
  await page.getByRole('button', { name: 'Commencer le diagnostic' }).click();
  await page.waitForURL(/\/themes\//);
  await answerToTheEnd(page, { otherwise: 'first' });
  await sign(page, 'everything');
  const results = new URL(page.url()).pathname;
  await waitUntilPrepared(page, `${stage.national}/plan`, page.locator('main ol.plan'));
  paths = {
    accueil: '/', connexion: '/connexion', catalogue: '/catalogue', mentions: '/mentions-legales',
    diagnostic: '/diagnostic', resultats: results, reponses: `${results}/reponses`, plan: '/plan',
    accompagnement: '/accompagnement', equipe: '/equipe-collectivite',
  };
}, 180_000);
afterAll(async () => {
  await page?.context().close();
  await stage?.close();
});

/** Pages that show nothing of a service do not feel that it is slow. */
const goesOn: Record<(typeof services)[number] | 'redis', string[]> = {
  identity: ['accueil', 'connexion', 'catalogue', 'mentions', 'diagnostic', 'resultats', 'reponses', 'plan', 'accompagnement'],
  diagnostics: ['accueil', 'connexion', 'catalogue', 'mentions', 'plan', 'accompagnement', 'equipe'],
  catalogue: ['accueil', 'connexion', 'mentions', 'diagnostic', 'resultats', 'reponses', 'plan', 'accompagnement', 'equipe'],
  recommendations: ['accueil', 'connexion', 'catalogue', 'mentions', 'diagnostic', 'resultats', 'reponses', 'accompagnement', 'equipe'],
  casework: ['accueil', 'connexion', 'catalogue', 'mentions', 'diagnostic', 'resultats', 'reponses', 'plan', 'equipe'],
  // Of whose cookie it is, nothing is known: what is public goes on.
  redis: ['accueil', 'connexion', 'catalogue', 'mentions'],
  notifications: ['accueil', 'connexion', 'catalogue', 'mentions', 'diagnostic', 'resultats', 'reponses', 'plan', 'accompagnement', 'equipe'],
};

/** Opens every page while a part is silent: in time, whole where nothing of that part is shown, else with a sentence. */
async function everyPageAnswers(part: keyof typeof goesOn): Promise<void> {
  const table: Record<string, { status: number; seconds: number }> = {};
  await whileFrozen(stage, part, async () => {
    for (const [name, path] of Object.entries(paths)) {
      const begin = Date.now();
      const status = (await page.goto(`${stage.national}${path}`))!.status();
      table[name] = { status, seconds: (Date.now() - begin) / 1000 };
      if (status !== 200) expect(await page.locator('main').innerText()).toMatch(/Le service est lent|ne répond(?:ent)? pas|n’ont pas pu être|pour le moment/);
      if (!goesOn[part].includes(name)) expect(await problemsOf(page, `${part}: ${name}`)).toEqual([]);
    }
  });
  const late = Object.entries(table).filter(([, { seconds }]) => seconds * 1000 > PATIENCE_MS);
  const stopped = goesOn[part].filter((name) => table[name]!.status !== 200);
  const odd = Object.entries(table).filter(([, { status }]) => status !== 200 && status !== 503);
  expect({ late, stopped, odd }).toEqual({ late: [], stopped: [], odd: [] });
}

describe.each(services)('while %s is slow past all patience', (service) => {
  it('every page answers in time, and says something true', () => everyPageAnswers(service), 180_000);
});

it('while Redis, which keeps the sessions, is silent, every page answers in time, and says something true', () => everyPageAnswers('redis'), 180_000);

it('a form that meets a slow service is kept, and sent again by a button', async () => {
  await page.goto(`${stage.national}/diagnostic`);
  await page.getByRole('button', { name: /Refaire|Commencer|Reprendre/ }).first().click();
  await page.waitForURL(/\/themes\//);
  const theme = page.url();
  await answerTheme(page, { otherwise: 'last' });
  const typed = await page.locator('main input:checked').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await whileFrozen(stage, 'diagnostics', () => saveAndGoOn(page));
  expect(await page.locator('h1').innerText()).toBe('Votre saisie n’est pas encore partie');
  expect(await problemsOf(page, 'saisie gardée')).toEqual([]);
  await page.getByRole('button', { name: 'Envoyer de nouveau' }).click();
  await page.waitForLoadState();
  await page.goto(theme);
  expect(await page.locator('main input:checked').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(typed);
}, 120_000);
