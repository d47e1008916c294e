import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { signInAsStaff } from './steps/advisor.ts';
import { problemsOf } from './steps/checked-page.ts';
import { aColleagueOf, anAgentOfACommune, signInWithProConnect, type CommunePersona } from './steps/commune.ts';
import { waitForMail } from './steps/desk.ts';
import { answerTheme, answerToTheEnd, saveAndGoOn, sign } from './steps/diagnosis.ts';
import { newVisitor, openStage, type Stage, type VisitorOptions } from './steps/stage.ts';

const ADVISOR = 'ines.caradec@osinum.example';
const together = '/diagnostic/saisie-accompagnee';
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

const textOf = (page: Page) => page.locator('main').innerText();
const flashOf = (page: Page) => page.locator('main .said').innerText();

/** Follows a button to the page it leads to. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.waitForLoadState();
}

/** The référente signs a first diagnostic, which opens a case; the advisor takes it. */
async function followedBy(office: Page, referente: Page, persona: CommunePersona): Promise<string> {
  await referente.goto(`${stage.national}/diagnostic`);
  await press(referente, 'Commencer le diagnostic');
  await answerToTheEnd(referente, { otherwise: 'unknown' });
  await sign(referente, 'scores');
  await waitForMail(stage, ADVISOR, new RegExp(persona.commune.replaceAll(/['’]/g, "['’]")), 60_000);
  await office.goto(`${stage.national}/file?vue=a-prendre-en-charge&q=${encodeURIComponent(persona.commune)}`);
  await office.getByRole('link', { name: persona.commune }).first().click();
  await office.waitForURL(/\/accompagnements\//);
  await press(office, 'Prendre');
  return office.url();
}

/** Diagnostics learns who follows whom by event: the same click is tried until it does. */
async function propose(office: Page, caseUrl: string, mode: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    await office.goto(caseUrl);
    await press(office, mode);
    if ((await flashOf(office)).includes('Votre proposition est envoyée')) return;
    if (Date.now() > deadline) throw new Error(await flashOf(office));
  }
}

const firstRadios = (page: Page) =>
  page.locator('main .q:has(.answers label:nth-of-type(3) input[type="radio"])').first().locator('input[type="radio"]');

describe.each([
  { how: 'without JavaScript, at a desk', options: { width: 1280, javaScript: false } },
  { how: 'with JavaScript, on a phone', options: { width: 360, javaScript: true } },
])('A diagnostic filled by an advisor with the commune, $how', ({ how, options }) => {
  it('is asked, agreed to, typed, corrected, stopped, agreed to again and signed by the commune', async () => {
    const referente = await visitor(options);
    const secretary = await visitor(options);
    const office = await visitor(options);
    const mireille = anAgentOfACommune();
    const paul = aColleagueOf(mireille);
    const problems: string[] = [];
    const look = async (page: Page, name: string) => {
      problems.push(...(await problemsOf(page, name)));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth).catch(() => 0);
      if (wide > 0) problems.push(`${name}: ${wide} px too wide (${how})`);
      const folder = process.env['PICTURES'];
      if (folder) await page.screenshot({ path: `${folder}/${name}-${options.width}.png`, fullPage: true });
    };

    await signInWithProConnect(referente, stage, mireille);
    await referente.waitForURL(/\/diagnostic/);
    await signInWithProConnect(secretary, stage, paul);
    await secretary.waitForURL(/\/en-attente/);
    await referente.goto(`${stage.national}/equipe-collectivite`);
    await press(referente, 'Accepter Paul Lemoine');
    await secretary.getByRole('link', { name: 'Vérifier maintenant' }).click();
    await secretary.waitForURL(/\/diagnostic/);
    await signInAsStaff(office, stage, ADVISOR);
    const caseUrl = await followedBy(office, referente, mireille);

    await propose(office, caseUrl, 'Au téléphone');
    await look(office, 'dossier-propose');
    await waitForMail(stage, mireille.email, /Remplir le diagnostic avec Inès Caradec/, 60_000);
    await office.goto(`${caseUrl}/diagnostic`);
    expect(await flashOf(office)).toContain('n’a pas encore donné son accord');

    await secretary.goto(`${stage.national}/diagnostic`);
    expect(await textOf(secretary)).toContain('Inès Caradec vous propose de remplir le diagnostic avec vous, au téléphone.');
    await look(secretary, 'diagnostic-propose');
    await secretary.getByRole('link', { name: 'Voir ce que cela permet' }).click();
    await look(secretary, 'accord');
    await press(secretary, 'Donner mon accord');
    await look(secretary, 'accord-donne');
    await waitForMail(stage, ADVISOR, new RegExp(`Accord pour remplir.*${mireille.commune.replaceAll(/['’]/g, "['’]")}`), 60_000);

    await office.goto(`${caseUrl}/diagnostic`);
    await office.locator('#interlocuteur').fill('le secrétaire');
    await press(office, 'Enregistrer');
    expect(await textOf(office)).toContain(`Vous saisissez pour ${mireille.commune}, avec l’accord de Paul Lemoine, au téléphone avec le secrétaire.`);
    await look(office, 'saisie');
    await office.getByRole('link', { name: 'Commencer' }).click();
    await look(office, 'saisie-theme');
    const themeOfOffice = office.url();
    const theme = /themes\/([\w-]+)/.exec(themeOfOffice)![1]!;
    await answerTheme(office, { otherwise: 'first' });
    await saveAndGoOn(office);
    await office.goto(themeOfOffice);
    expect(await textOf(office)).toContain('Saisi par vous, au téléphone avec le secrétaire');

    await secretary.goto(`${stage.national}/diagnostic`);
    await secretary.getByRole('link', { name: 'Voir les thèmes' }).click();
    await secretary.waitForLoadState();
    const diagnostic = secretary.url().replace(/[?#].*/, '');
    await secretary.goto(`${diagnostic}/themes/${theme}`);
    expect(await textOf(secretary)).toContain(`Saisi par Inès Caradec, de l’équipe Osinum Territoires, au téléphone avec le secrétaire, pour ${mireille.commune}`);
    await look(secretary, 'theme-saisi');
    await firstRadios(secretary).nth(1).check();
    await saveAndGoOn(secretary);
    await firstRadios(office).nth(2).check();
    await saveAndGoOn(office);
    expect(await office.locator('#erreurs').innerText()).toContain('Entre-temps, Paul Lemoine a répondu');
    await look(office, 'saisie-conflit');

    await secretary.goto(`${stage.national}${together}`);
    await press(secretary, 'Arrêter maintenant');
    await look(secretary, 'arrete');
    await saveAndGoOn(office);
    expect(await textOf(office)).toContain('n’a pas donné son accord, ou il a pris fin');
    await look(office, 'saisie-refusee');
    await secretary.goto(`${diagnostic}/themes/${theme}`);
    expect(await firstRadios(secretary).nth(1).isChecked()).toBe(true);

    await referente.goto(`${stage.national}${together}`);
    await press(referente, 'Donner mon accord');
    await office.goto(`${caseUrl}/diagnostic`);
    await office.getByRole('link', { name: 'Reprendre' }).click();
    while (office.url().includes('/themes/')) {
      await answerTheme(office, { otherwise: 'unknown' });
      await saveAndGoOn(office);
    }
    await look(office, 'saisie-finie');
    await press(office, 'À relire et signer par la collectivité');
    await waitForMail(stage, mireille.email, /à relire et à signer/, 60_000);
    await office.goto(themeOfOffice);
    expect(new URL(office.url()).pathname).toBe(new URL(caseUrl).pathname);

    await referente.goto(`${diagnostic}/contributions`);
    expect(await textOf(referente)).toMatch(/Paul Lemoine, le .*[\s\S]*Inès Caradec, le .*lectures?, .*réponses saisies, .*demandes? refusées?/);
    await look(referente, 'qui-a-repondu');
    await referente.goto(`${diagnostic}/terminer`);
    await sign(referente, 'scores');
    await look(referente, 'resultats-accompagnes');
    expect(problems).toEqual([]);
  }, 420_000);
});
