import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { problemsAtBothWidths } from './steps/checked-page.ts';
import { anAgentOfACommune, signInWithProConnect, signOut, type CommunePersona } from './steps/commune.ts';
import { advanceClock, resetClock } from './steps/desk.ts';
import { answerTheme, answerToTheEnd, saveForLater, sign, waitUntilPrepared } from './steps/diagnosis.ts';
import { printed } from './steps/printed-page.ts';
import { newVisitor, openStage, type Stage } from './steps/stage.ts';

let stage: Stage;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(async () => {
  await resetClock(stage);
  await Promise.all(contexts.map((context) => context.close()));
  await stage?.close();
});

const aDate = /\d{1,2}(er)? \p{L}{3,}\.? 20\d\d/u;
const firstYear = { wanted: { 'sauvegarde.existe': 'aucune', 'securite.mots-de-passe': 'session-commune' }, otherwise: 'first' } as const;
const secondYear = { wanted: { 'sauvegarde.existe': 'auto-jour', 'securite.mots-de-passe': 'gestionnaire' }, otherwise: 'first' } as const;

/** Nothing wrong on the page, at the width of a phone and of a desk. */
async function checkBothWidths(page: Page, name: string): Promise<void> {
  expect(await problemsAtBothWidths(page, name)).toEqual([]);
}

/** On paper: the commune, the date of the diagnostic, what the page says, and nothing to press. */
async function checkPrint(page: Page, name: string, { commune }: CommunePersona, ...says: string[]): Promise<void> {
  const { text, problems } = await printed(page);
  expect([name, ...problems]).toEqual([name]);
  for (const words of [new RegExp(commune.replaceAll(/['’]/g, "['’]")), aDate, ...says]) expect(text).toMatch(words);
}

describe.each([
  ['without JavaScript', false],
  ['with JavaScript', true],
])('A diagnostic over the years, %s', (_, javaScript) => {
  it('is taken up at the exact question three days later, signed, explained, corrected, then taken again', async () => {
    const { context, page } = await newVisitor(stage, { javaScript });
    contexts.push(context);
    const persona = anAgentOfACommune();
    await signInWithProConnect(page, stage, persona);
    await page.waitForURL(/\/diagnostic/);
    await waitUntilPrepared(page, `${stage.national}/diagnostic`, page.locator('.band', { hasText: /Comptez \d+ à \d+.minutes pour \d+.questions/ }));
    await page.getByRole('button', { name: 'Commencer le diagnostic' }).click();
    await page.waitForURL(/\/themes\//);
    await answerTheme(page, firstYear, 3);
    const next = await page.locator('main .q').nth(3).getAttribute('id');
    await saveForLater(page);
    await signOut(page);

    await advanceClock(stage, { days: 3 });
    await signInWithProConnect(page, stage, persona);
    await page.waitForURL(/\/diagnostic/);
    await checkBothWidths(page, 'reprendre');
    await page.getByRole('link', { name: 'Reprendre', exact: true }).click();
    await page.waitForURL(/\/themes\//);
    expect(new URL(page.url()).hash).toBe(`#${next}`);
    expect(await page.locator('main .q').first().locator('input:checked, input[inputmode="numeric"]').count()).toBeGreaterThan(0);
    await answerToTheEnd(page, firstYear);
    await sign(page, 'everything');
    await checkBothWidths(page, 'resultats');
    await checkPrint(page, 'resultats', persona, 'Vos scores par thème', 'Moyenne simple');

    await seesHowAScoreCameAbout(page);
    await seesWhoSees(page);
    await correctsTheProfile(page);
    await page.getByRole('link', { name: 'Dans le temps' }).click();
    expect(await page.locator('h1').innerText()).toContain('premier point');
    await checkBothWidths(page, 'courbe d’un point');

    await advanceClock(stage, { months: 12 });
    await signInWithProConnect(page, stage, persona);
    await page.waitForURL(/\/diagnostic/);
    await page.getByRole('button', { name: 'Refaire le diagnostic' }).click();
    await page.waitForURL(/\/themes\//);
    expect(await page.locator('main .q .seen').count()).toBeGreaterThan(0);
    await answerToTheEnd(page, secondYear);
    await sign(page, 'scores');
    await page.getByRole('link', { name: 'Ce qui a changé' }).click();
    await page.waitForURL(/\/evolution\//);
    expect(await page.locator('h1').innerText()).toMatch(/Vous avancez/);
    await checkBothWidths(page, 'evolution');
    await checkPrint(page, 'evolution', persona, 'Vos thèmes, avant et maintenant');
    await page.getByRole('link', { name: 'Dans le temps' }).click();
    await page.waitForURL(/\/courbe/);
    expect(await page.locator('main table.years thead th.v').count()).toBe(2);
    expect(await page.locator('main svg.curve[role="img"] line.run').count()).toBe(1);
    await checkBothWidths(page, 'courbe');
    await checkPrint(page, 'courbe', persona, 'Thème par thème');
    await waitUntilPrepared(page, `${stage.national}/plan`, page.locator('main ol.plan'));
    await checkBothWidths(page, 'plan');
    await checkPrint(page, 'plan', persona, 'Vous avez répondu');
  }, 300_000);
});

async function seesHowAScoreCameAbout(page: Page): Promise<void> {
  const results = page.url();
  const theme = page.locator('main table.bars tbody th a').first();
  const title = await theme.innerText();
  await theme.click();
  await page.waitForURL(/\/themes\//);
  expect(await page.locator('h1').innerText()).toContain(title);
  expect(await page.locator('main').innerText()).toMatch(/niveau [\d,]+ × poids \d/);
  await checkBothWidths(page, 'score d’un thème');
  await page.getByRole('link', { name: /^Résultats du/ }).click();
  await page.getByRole('link', { name: /^Voir les \d+\srepères/ }).click();
  await page.waitForURL(/\/reperes/);
  await checkBothWidths(page, 'repères');
  await page.goto(`${results}/a-demander`);
  await checkBothWidths(page, 'à demander');
  await page.goto(results);
}

async function seesWhoSees(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Changer' }).click();
  await page.waitForURL(/\/visibilite/);
  expect(await page.locator('.lead').innerText()).toMatch(/toutes les réponses.*depuis le/is);
  await checkBothWidths(page, 'qui voit');
  await page.getByRole('button', { name: /Retirer mon accord/ }).click();
  await page.waitForLoadState();
  expect(await page.locator('.lead').innerText()).toMatch(/peut voir\s: les scores par thème/);
  expect(await page.getByRole('button', { name: /Retirer mon accord/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'Revenir aux résultats' }).click();
}

async function correctsTheProfile(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Pourquoi ce profil' }).click();
  await page.waitForURL(/\/profil/);
  await page.locator('main details summary').first().click();
  await checkBothWidths(page, 'profil');
  const first = page.locator('input[name="axe"]').first();
  await first.uncheck();
  await page.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await page.waitForLoadState();
  expect(await page.locator('#corriger .alert').innerText()).toMatch(/par vous.*Axes rayés/s);
  expect(await first.isChecked()).toBe(false);
  await checkBothWidths(page, 'profil corrigé');
  await page.getByRole('button', { name: 'Tout annuler' }).click();
  await page.waitForLoadState();
  expect(await page.locator('#corriger .alert').innerText()).toContain('Correction annulée');
  expect(await first.isChecked()).toBe(true);
  await page.getByRole('link', { name: /Résultats du/ }).click();
}
