import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { signInAsStaff } from './steps/advisor.ts';
import { problemsOf } from './steps/checked-page.ts';
import { aColleagueOf, anAgentOfACommune, anAgentOfAnAdherent, signInWithProConnect, signOut } from './steps/commune.ts';
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

async function visitor(options?: VisitorOptions) {
  const { context, page } = await newVisitor(stage, options);
  contexts.push(context);
  return page;
}

describe('Who comes in', () => {
  it('refuses a private user, says why, and signs them out of ProConnect', async () => {
    const page = await visitor({ width: 360 });
    await signInWithProConnect(page, stage, { ...anAgentOfACommune(), siret: '73282932000074' }, { roles: [] });
    await page.waitForURL(/\/acces-refuse/);
    expect(await page.locator('main').innerText()).toMatch(/collectivité/i);
    expect(await problemsOf(page, 'acces-refuse')).toEqual([]);
    await page.getByRole('button', { name: /Se déconnecter/ }).click();
    await page.waitForURL((url) => url.pathname === '/');
    await page.goto(`${stage.national}/diagnostic`);
    expect(new URL(page.url()).pathname).toBe('/connexion');
  }, 90_000);

  it('lets a second person in only when the référent accepts, and puts them out at once', async () => {
    const referent = await visitor();
    const colleague = await visitor();
    const mireille = anAgentOfACommune();
    const paul = aColleagueOf(mireille);
    await signInWithProConnect(referent, stage, mireille);
    await referent.waitForURL(/\/diagnostic/);
    await signInWithProConnect(colleague, stage, paul);
    await colleague.waitForURL(/\/en-attente/);
    await colleague.goto(`${stage.national}/plan`);
    expect(new URL(colleague.url()).pathname).toBe('/en-attente');

    await referent.goto(`${stage.national}/equipe-collectivite`);
    expect(await problemsOf(referent, 'equipe')).toEqual([]);
    await referent.getByRole('button', { name: 'Accepter Paul Lemoine' }).click();
    await referent.getByRole('button', { name: 'Retirer l’accès de Paul Lemoine' }).waitFor();
    await colleague.getByRole('link', { name: 'Vérifier maintenant' }).click();
    await colleague.waitForURL(/\/diagnostic/);

    await referent.getByRole('button', { name: 'Retirer l’accès de Paul Lemoine' }).click();
    await referent.waitForLoadState();
    const deadline = Date.now() + 20_000;
    do {
      await colleague.goto(`${stage.national}/diagnostic`);
    } while (!colleague.url().includes('/connexion') && Date.now() < deadline);
    expect(colleague.url()).toContain('/connexion');
  }, 120_000);

  it('serves an operator’s members under its brand, and sends others to the national address', async () => {
    const member = await visitor();
    await signInWithProConnect(member, stage, anAgentOfAnAdherent(), { site: stage.operator });
    await member.waitForURL(/vallees\.localhost.*\/(diagnostic|en-attente)/);
    expect(await member.title()).toContain('Numérique des Vallées');
    const stranger = await visitor();
    await signInWithProConnect(stranger, stage, anAgentOfACommune({ departement: '80' }), { site: stage.operator });
    await stranger.waitForURL(/\/acces-refuse/);
    expect(await stranger.locator('main').innerText()).toMatch(/osinum/i);
  }, 90_000);

  it('keeps the session of one host away from the other', async () => {
    const page = await visitor();
    await signInWithProConnect(page, stage, anAgentOfACommune());
    await page.waitForURL(/\/diagnostic/);
    const [cookie] = (await page.context().cookies()).filter((one) => one.name === '__Host-osinum');
    const response = await fetch(stage.operator.replace('vallees.localhost', '127.0.0.1').concat('/diagnostic'), {
      headers: { host: new URL(stage.operator).host, cookie: `__Host-osinum=${cookie!.value}` },
      redirect: 'manual',
    });
    expect(response.status).not.toBe(200);
  }, 60_000);

  it('signs staff in with password and code, on their own host only', async () => {
    const page = await visitor();
    await signInAsStaff(page, stage, 'hugo.verdier@vallees.example', stage.operator);
    await page.waitForURL(/\/file/);
    expect(await problemsOf(page, 'file de Vallées')).toEqual([]);
    await signOut(page);
    await page.goto(`${stage.operator}/file`);
    expect(new URL(page.url()).pathname).toBe('/connexion');
    const elsewhere = await visitor();
    await signInAsStaff(elsewhere, stage, 'hugo.verdier@vallees.example', stage.national);
    await elsewhere.waitForURL(/\/acces-refuse/);
  }, 120_000);
});
