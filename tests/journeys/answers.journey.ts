import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { problemsOf } from './steps/checked-page.ts';
import { anAgentOfACommune, signInWithProConnect } from './steps/commune.ts';
import { answerTheme, answerToTheEnd, saveAndGoOn, sign } from './steps/diagnosis.ts';
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

async function atTheFirstTheme(options?: VisitorOptions): Promise<Page> {
  const { context, page } = await newVisitor(stage, options);
  contexts.push(context);
  await signInWithProConnect(page, stage, anAgentOfACommune());
  await page.waitForURL(/\/diagnostic/);
  await page.getByRole('button', { name: 'Commencer le diagnostic' }).click();
  await page.waitForURL(/\/themes\//);
  return page;
}

/** The radio buttons of the first question that offers several answers. */
const firstChoices = (page: Page) =>
  page.locator('main .q:has(.answers label:nth-of-type(3) input[type="radio"])').first().locator('input[type="radio"]');

describe('Answering', () => {
  it('shows both answers when two tabs disagree, and lets the reader decide', async () => {
    const mine = await atTheFirstTheme();
    const theirs = await mine.context().newPage();
    await theirs.goto(mine.url());
    await firstChoices(theirs).nth(0).check();
    await saveAndGoOn(theirs);
    await firstChoices(mine).nth(1).check();
    await saveAndGoOn(mine);
    expect(await mine.locator('#erreurs').innerText()).toMatch(/Entre-temps, vous avez répondu/);
    expect(await firstChoices(mine).nth(1).isChecked()).toBe(true);
    expect(await problemsOf(mine, 'conflit')).toEqual([]);
    const before = mine.url();
    await saveAndGoOn(mine);
    expect(await mine.locator('#erreurs').count()).toBe(0);
    await mine.goto(before);
    expect(await firstChoices(mine).nth(1).isChecked()).toBe(true);
  }, 90_000);

  it('keeps a form posted on a dead session for the person who typed it', async () => {
    const page = await atTheFirstTheme();
    const theme = page.url();
    await firstChoices(page).nth(1).check();
    const cookies = (await page.context().cookies()).filter((one) => one.name !== '__Host-osinum');
    await page.context().clearCookies();
    await page.context().addCookies(cookies);
    await saveAndGoOn(page);
    expect(page.url()).toContain('/connexion');
    await page.getByRole('link', { name: /S’identifier avec ProConnect/ }).click();
    await page.waitForURL(/\/saisie-gardee\//);
    expect(await problemsOf(page, 'saisie-gardee')).toEqual([]);
    await page.getByRole('button', { name: 'Envoyer ma saisie' }).click();
    await page.waitForLoadState();
    await page.goto(theme);
    expect(await firstChoices(page).nth(1).isChecked()).toBe(true);
  }, 90_000);

  it('works with JavaScript, at the width of a phone, without a horizontal scroll', async () => {
    const page = await atTheFirstTheme({ width: 360, javaScript: true });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await answerTheme(page, { otherwise: 'last' });
    await saveAndGoOn(page);
    await answerToTheEnd(page, { otherwise: 'last' });
    expect(await overflow()).toBe(0);
    await sign(page, 'scores');
    expect(await overflow()).toBe(0);
    expect(await problemsOf(page, 'resultats sur un téléphone')).toEqual([]);
  }, 180_000);

  it('takes « Je ne sais pas » everywhere, and then gives no score but the questions to ask', async () => {
    const page = await atTheFirstTheme();
    await answerToTheEnd(page, { otherwise: 'unknown' });
    await sign(page, 'scores');
    const text = await page.locator('main').innerText();
    expect(text).not.toContain('NaN');
    expect(text).toContain('À demander');
    expect(await problemsOf(page, 'resultats sans score')).toEqual([]);
  }, 180_000);

  it('answers « introuvable » for the diagnostic of another commune', async () => {
    const ours = await atTheFirstTheme();
    const theirs = await atTheFirstTheme();
    for (const path of ['', '/terminer']) {
      const id = /diagnostic\/([0-9a-f-]{36})/.exec(ours.url())![1]!;
      const response = await theirs.goto(`${stage.national}/diagnostic/${id}${path}`);
      expect(response!.status()).toBe(404);
    }
    expect(await problemsOf(theirs, 'introuvable')).toEqual([]);
  }, 90_000);
});
