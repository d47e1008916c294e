import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@osinum/testing';
import type { BrowserContext, Page } from 'playwright-core';
import { problemsOf } from './steps/checked-page.ts';
import { anAgentOfACommune, signInWithProConnect, signOut, goThroughProConnect } from './steps/commune.ts';
import { startCutOffWeb, type CutOffWeb } from './steps/cut-off-web.ts';
import { saveAndGoOn } from './steps/diagnosis.ts';
import { goToProConnect } from './steps/proconnect.ts';
import { ageToken, forgetProviders, loseSession } from './steps/session.ts';
import { newVisitor, openStage, type Stage } from './steps/stage.ts';

let stage: Stage;
let web: CutOffWeb;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  stage = await openStage();
  web = await startCutOffWeb(stage);
}, 120_000);
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await web?.stop();
  await stage?.close();
});

async function visitor(): Promise<Page> {
  const { context, page } = await newVisitor(stage);
  contexts.push(context);
  return page;
}

/** Somebody who has begun a diagnostic, with their first choice made and not sent. */
async function inTheMiddleOfAForm(site: string) {
  const page = await visitor();
  const persona = anAgentOfACommune();
  await signInWithProConnect(page, stage, persona);
  await page.waitForURL(/\/diagnostic/);
  await page.getByRole('button', { name: 'Commencer le diagnostic' }).click();
  await page.waitForURL(/\/themes\//);
  const theme = new URL(page.url()).pathname;
  await page.goto(`${site}${theme}`);
  await choices(page).nth(1).check();
  return { page, persona, theme };
}

const choices = (page: Page) =>
  page.locator('main .q:has(.answers label:nth-of-type(3) input[type="radio"])').first().locator('input[type="radio"]');
const words = async (page: Page) => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');

/** Sign-in says within ten seconds that somebody is away; an answer that one of them gave is believed for a second. */
async function askedInVain(page: Page): Promise<void> {
  const start = Date.now();
  await goToProConnect(page, web.site);
  expect(await page.getByRole('link', { name: 'Réessayer' }).count()).toBe(1);
  expect(Date.now() - start).toBeLessThan(10_000);
}

describe('Keycloak or ProConnect away', () => {
  it.each([
    ['keycloak', 'cut', 'Le service de connexion ne répond pas'],
    ['keycloak', 'silent', 'Le service de connexion ne répond pas'],
    ['proconnect', 'cut', 'ProConnect ne répond pas'],
    ['proconnect', 'silent', 'ProConnect ne répond pas'],
  ] as const)('sign-in says so within ten seconds, and works when it is back: %s %s', async (whom, way, sentence) => {
    const page = await visitor();
    web.set(whom, way);
    try {
      await eventually(() => askedInVain(page), { timeoutMs: 20_000, everyMs: 300 });
      expect(await words(page)).toContain(sentence);
      if (way === 'cut') expect(await problemsOf(page, `${whom} absent`)).toEqual([]);
      for (const path of ['/', '/catalogue']) expect((await page.goto(`${web.site}${path}`))!.status()).toBe(200);
    } finally {
      web.set(whom, 'open');
    }
    await goToProConnect(page, web.site);
    const deadline = Date.now() + 10_000;
    while (!page.url().includes('/api/v2/') && Date.now() < deadline) await page.getByRole('link', { name: 'Réessayer' }).click();
    expect(page.url()).toContain('/api/v2/');
  }, 60_000);

  it('a running session goes on, then waits for Keycloak without losing what is typed', async () => {
    const { page, theme } = await inTheMiddleOfAForm(web.site);
    web.set('keycloak', 'cut');
    try {
      const tab = await page.context().newPage();
      expect((await tab.goto(`${web.site}/diagnostic`))!.status()).toBe(200);
      expect(await tab.locator('details.me').count()).toBe(1);
      await ageToken(page.context());
      await saveAndGoOn(page);
      expect(await words(page)).toMatch(/Votre saisie n’est pas encore partie.*Le service de connexion ne répond pas/);
      expect(await problemsOf(page, 'saisie non partie')).toEqual([]);
      await page.getByRole('button', { name: 'Envoyer de nouveau' }).click();
      expect(await words(page)).toContain('Votre saisie n’est pas encore partie');
      expect((await tab.goto(`${web.site}/diagnostic`))!.status()).toBe(503);
      expect(await words(tab)).toContain('Le service de connexion ne répond pas');
      expect((await tab.goto(`${web.site}/catalogue`))!.status()).toBe(200);
    } finally {
      web.set('keycloak', 'open');
    }
    const deadline = Date.now() + 15_000;
    while ((await page.getByRole('button', { name: 'Envoyer de nouveau' }).count()) > 0 && Date.now() < deadline) {
      await page.getByRole('button', { name: 'Envoyer de nouveau' }).click();
      await page.waitForLoadState();
    }
    await page.goto(`${web.site}${theme}`);
    expect(await choices(page).nth(1).isChecked()).toBe(true);
  }, 90_000);
});

describe('A session that ends', () => {
  it('keeps what was being typed for the person who typed it, and for nobody else in the same browser', async () => {
    const { page, persona, theme } = await inTheMiddleOfAForm(stage.national);
    const context = page.context();
    await loseSession(context);
    await saveAndGoOn(page);
    expect(await words(page)).toContain('Ce que vous avez écrit est gardé trente minutes');
    const signInAddress = page.url();
    await forgetProviders(context);
    await goThroughProConnect(page, anAgentOfACommune({ departement: '80' }));
    await page.waitForURL(/\/saisie-gardee\//);
    expect(await words(page)).toContain('Votre saisie n’est plus gardée');
    expect(await page.locator('main input[type="hidden"]').count()).toBe(0);
    await loseSession(context);
    await forgetProviders(context);
    await page.goto(signInAddress);
    await goThroughProConnect(page, persona);
    await page.waitForURL(/\/saisie-gardee\//);
    await page.getByRole('button', { name: 'Envoyer ma saisie' }).click();
    await page.waitForLoadState();
    await page.goto(`${stage.national}${theme}`);
    expect(await choices(page).nth(1).isChecked()).toBe(true);
  }, 90_000);

  it('is ended here, at Keycloak and at ProConnect by signing out', async () => {
    const page = await visitor();
    await signInWithProConnect(page, stage, anAgentOfACommune());
    await page.waitForURL(/\/diagnostic/);
    const before = await page.context().cookies();
    await signOut(page);
    await page.waitForURL(`${stage.national}/`);
    await page.context().addCookies(before.filter(({ name }) => name === '__Host-osinum'));
    await page.goto(`${stage.national}/diagnostic`);
    expect(new URL(page.url()).pathname).toBe('/connexion');
    await goToProConnect(page, stage.national);
    expect(await words(page)).toContain('Choisissez qui vous voulez être');
  }, 60_000);
});
