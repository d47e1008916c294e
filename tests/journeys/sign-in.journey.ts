import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { problemsOf } from './steps/checked-page.ts';
import { anAgentOfACommune, signInWithProConnect } from './steps/commune.ts';
import { giveUp, goToProConnect, rotateProConnectKeys, signInAsPersona, whileProConnect } from './steps/proconnect.ts';
import { newVisitor, openStage, type Stage, type VisitorOptions } from './steps/stage.ts';

let stage: Stage;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await stage?.close();
});

async function visitor(options?: VisitorOptions): Promise<Page> {
  const { context, page } = await newVisitor(stage, options);
  contexts.push(context);
  return page;
}

const words = async (page: Page) => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
const isSignedIn = (page: Page) => page.locator('details.me').count();

describe('Who ProConnect sends', () => {
  it.each([
    ['agent d’un syndicat mixte', 'Syndicat mixte inventé du Noyonnais'],
    ['agente d’un CCAS', 'Centre communal d’action sociale inventé'],
    ['sans amr', 'Beaurains-lès-Noyon'],
    ['identité seulement déclarée', 'Beaurains-lès-Noyon'],
    ['sans nom d’organisation', 'Beaurains-lès-Noyon'],
    ['adresse en majuscules', 'Beaurains-lès-Noyon'],
    ['le plus long des noms', 'Beaurains-lès-Noyon'],
  ])('lets in the person: %s', async (title, body) => {
    const page = await visitor({ width: 360 });
    await signInAsPersona(page, stage.national, title);
    await page.waitForURL(/\/(diagnostic|en-attente)/);
    expect(await page.locator('body').innerText()).toContain(body);
    expect(await problemsOf(page, title)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBe(0);
  }, 60_000);

  it.each([
    ['sans SIRET, refusé', /ne nous a pas dit pour quelle organisation/],
    ['SIRET faux, remplacé', /n’est pas une collectivité que nous connaissons/],
    ['établissement fermé', /son établissement est fermé/],
    ['OPSN constitué en GIP', /n’est pas une collectivité que nous connaissons/],
    ['OPSN associatif', /n’est pas un organisme public/],
  ])('refuses, says why and leads back: %s', async (title, reason) => {
    const page = await visitor();
    await signInAsPersona(page, stage.national, title);
    await page.waitForURL(/\/acces-refuse/);
    expect(await words(page)).toMatch(reason);
    expect(await problemsOf(page, title)).toEqual([]);
    await page.getByRole('button', { name: /Se déconnecter/ }).click();
    await page.waitForURL(`${stage.national}/`);
    expect(await isSignedIn(page)).toBe(0);
  }, 60_000);

  it('asks somebody of two organisations which one they come for', async () => {
    const page = await visitor();
    await signInAsPersona(page, stage.national, 'travaille pour deux organisations');
    await page.getByRole('button', { name: /Commune de Salency/ }).click();
    await page.waitForURL(/\/(diagnostic|en-attente)/);
    expect(await page.locator('body').innerText()).toContain('Salency');
  }, 60_000);

  it('follows somebody who changed employer, and shows them nothing of the one before', async () => {
    const before = await visitor();
    await signInAsPersona(before, stage.national, 'avant de changer de commune');
    await before.waitForURL(/\/(diagnostic|en-attente)/);
    expect(await before.locator('body').innerText()).toContain('Beaurains-lès-Noyon');
    const after = await visitor();
    await signInAsPersona(after, stage.national, 'après avoir changé de commune');
    await after.waitForURL(/\/(diagnostic|en-attente)/);
    const text = await after.locator('body').innerText();
    expect(text).toContain('Salency');
    expect(text).not.toContain('Beaurains');
  }, 60_000);
});

describe('A sign-in that does not end well', () => {
  it.each([false, true])('leads back somebody who gives up, to the site they came from (JavaScript: %s)', async (javaScript) => {
    const page = await visitor({ javaScript, width: 360 });
    await goToProConnect(page, stage.operator);
    await giveUp(page);
    if (!javaScript) {
      expect(await words(page)).toContain('ProConnect ne vous a pas connecté');
      expect(await problemsOf(page, 'renoncer')).toEqual([]);
      await page.getByRole('button', { name: 'Revenir à la plateforme' }).click();
    }
    await page.waitForURL((url) => url.href.startsWith(`${stage.operator}/connexion`));
    expect(await words(page)).toContain('Vous avez renoncé');
    expect(await page.getByRole('link', { name: /S’identifier avec ProConnect/ }).count()).toBe(1);
  }, 60_000);

  it.each([
    ['a signature of other keys', { wrongSignature: true }],
    ['a clock an hour late', { clockSkewSeconds: -3600 }],
    ['no tokens', { failing: ['/token'] }],
    ['no identity', { failing: ['/userinfo'] }],
  ])('is refused in French, with a way back: %s', async (_, faults) => {
    const page = await visitor({ javaScript: true });
    await whileProConnect(stage, faults, () => signInAsPersona(page, stage.operator, 'secrétaire de mairie de Crisolles'));
    await page.locator('#kc-error-message').waitFor();
    expect(await words(page)).toMatch(/Vous n’êtes pas connecté .*ProConnect n’a pas répondu, ou sa réponse n’a pas pu être vérifiée/);
    expect(await problemsOf(page, 'erreur')).toEqual([]);
    await page.getByRole('link', { name: 'Revenir à la plateforme' }).click();
    await page.waitForURL(`${stage.operator}/connexion`);
  }, 60_000);

  it('refuses an answer to another request', async () => {
    const page = await visitor();
    await whileProConnect(stage, { wrongNonce: true }, () => signInWithProConnect(page, stage, anAgentOfACommune()));
    expect(page.url()).toContain('/broker/proconnect/endpoint');
    await page.goto(`${stage.national}/diagnostic`);
    expect(new URL(page.url()).pathname).toBe('/connexion');
  }, 60_000);

  it.each([-30, 30])('tolerates a clock %i seconds off', async (clockSkewSeconds) => {
    const page = await visitor();
    await whileProConnect(stage, { clockSkewSeconds }, () => signInWithProConnect(page, stage, anAgentOfACommune()));
    await page.waitForURL(/\/diagnostic/);
  }, 60_000);

  it('goes on after ProConnect changed its keys, and so do the sessions', async () => {
    const running = await visitor();
    await signInWithProConnect(running, stage, anAgentOfACommune());
    await running.waitForURL(/\/diagnostic/);
    await rotateProConnectKeys(stage);
    const page = await visitor();
    const persona = anAgentOfACommune();
    const deadline = Date.now() + 20_000;
    do {
      await signInWithProConnect(page, stage, persona);
    } while (!page.url().includes('/diagnostic') && Date.now() < deadline);
    expect(await isSignedIn(page)).toBe(1);
    await running.goto(`${stage.national}/diagnostic`);
    expect(await isSignedIn(running)).toBe(1);
  }, 60_000);

  it('takes neither an answer of ProConnect nor one of Keycloak twice', async () => {
    const page = await visitor();
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url()));
    await signInWithProConnect(page, stage, anAgentOfACommune());
    await page.waitForURL(/\/diagnostic/);
    const atKeycloak = seen.find((url) => url.includes('/broker/proconnect/endpoint?'))!;
    const atTheSite = seen.find((url) => url.includes('/connexion/retour?'))!;
    await page.goto(atTheSite);
    expect(new URL(page.url()).pathname).toBe('/diagnostic');
    const stranger = await visitor();
    await stranger.goto(atTheSite);
    expect(await words(stranger)).toContain('La connexion a été interrompue avant la fin');
    await stranger.goto(atKeycloak);
    expect(await isSignedIn(stranger)).toBe(0);
    expect(await problemsOf(stranger, 'rejeu')).toEqual([]);
    await stranger.getByRole('link', { name: 'Revenir à la plateforme' }).click();
    expect(new URL(stranger.url()).pathname).toBe('/connexion');
  }, 60_000);
});
