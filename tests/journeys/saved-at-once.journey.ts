import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { accessibilityProblems } from '@osinum/testing/browser';
import { anAgentOfACommune, signInWithProConnect } from './steps/commune.ts';
import { saveAndGoOn } from './steps/diagnosis.ts';
import { newVisitor, openStage, type Stage } from './steps/stage.ts';

let stage: Stage;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await stage?.close();
});

/** A member in front of a theme, with JavaScript. */
async function atATheme(thematique: string, width = 1280): Promise<Page> {
  const { context, page } = await newVisitor(stage, { width, javaScript: true });
  contexts.push(context);
  await signInWithProConnect(page, stage, anAgentOfACommune());
  await page.waitForURL(/\/diagnostic/);
  await page.getByRole('button', { name: 'Commencer le diagnostic' }).click();
  await page.waitForURL(/\/themes\//);
  await page.goto(page.url().replace(/themes\/.*/, `themes/${thematique}`));
  return page;
}

const box = (page: Page, code: string, value: string) => page.locator(`input[name="reponse.${code}"][value="${value}"]`);
const questionOf = (page: Page, code: string) => page.locator('main .q', { has: page.locator(`input[name="version.${code}"]`) });
const statusOf = (page: Page, code: string) => questionOf(page, code).getByRole('status');
const saves = (page: Page) => {
  const sent: string[] = [];
  page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.postData() ?? '')));
  return sent;
};

/** Waits for what is said beside a question. */
async function says(line: Locator, text: string | RegExp): Promise<void> {
  await line.filter({ hasText: text }).waitFor();
}

/** What is wrong with the page as the script left it. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const folder = process.env['PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
    expect([name, width, await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([name, width, 0]);
    expect([name, ...(await accessibilityProblems(page))]).toEqual([name]);
  }
}

describe('Each answer, with JavaScript', () => {
  it('is kept as soon as it is given: a tab closed in mid-page loses nothing', async () => {
    const page = await atATheme('hebergement');
    const sent = saves(page);
    await box(page, 'hebergement.fichiers', 'serveur-mairie').check();
    await says(statusOf(page, 'hebergement.fichiers'), /^Enregistré à \d+\sh\s\d\d\.$/);
    expect(await box(page, 'hebergement.fichiers', 'serveur-mairie').evaluate((input) => input === document.activeElement)).toBe(true);
    await box(page, 'sauvegarde.test', '@').check();
    await says(statusOf(page, 'sauvegarde.test'), 'Pas encore enregistré. Indiquez le mois et l’année');
    await page.locator('select[name="mois.sauvegarde.test"]').selectOption('03');
    await page.locator('input[name="annee.sauvegarde.test"]').pressSequentially('2026');
    const before = sent.length;
    await box(page, 'sauvegarde.existe', 'manuelle').check();
    await says(statusOf(page, 'sauvegarde.test'), /^Enregistré à/);
    await says(statusOf(page, 'sauvegarde.existe'), /^Enregistré à/);
    expect(sent.slice(before).filter((body) => body.includes('annee.sauvegarde.test=2026'))).toHaveLength(1);
    expect(sent.every((body) => [...new URLSearchParams(body).keys()].filter((name) => name.startsWith('version.')).length === 1)).toBe(true);
    await look(page, 'enregistre');

    const back = await page.context().newPage();
    await page.close();
    await back.goto(`${stage.national}/diagnostic`);
    await back.getByRole('link', { name: 'Reprendre', exact: true }).click();
    await back.waitForURL(/\/themes\//);
    await back.goto(back.url().replace(/themes\/.*/, 'themes/hebergement'));
    expect(await box(back, 'hebergement.fichiers', 'serveur-mairie').isChecked()).toBe(true);
    expect(await box(back, 'sauvegarde.existe', 'manuelle').isChecked()).toBe(true);
    expect(await back.locator('input[name="annee.sauvegarde.test"]').inputValue()).toBe('2026');
  }, 180_000);

  it('says what it changes on the page, and the page sent leads to what it brought', async () => {
    const page = await atATheme('hebergement', 360);
    await box(page, 'sauvegarde.existe', 'aucune').check();
    await says(statusOf(page, 'sauvegarde.existe'), /Vous n’avez plus à répondre à «/);
    await box(page, 'sauvegarde.test', 'jamais').check();
    await says(statusOf(page, 'sauvegarde.test'), 'Cette question ne se pose plus');
    await look(page, 'plus-posee');
    await page.reload();
    expect(await questionOf(page, 'sauvegarde.test').count()).toBe(0);
    await box(page, 'sauvegarde.existe', 'manuelle').check();
    await says(statusOf(page, 'sauvegarde.existe'), 'amène 2 questions de plus');
    await look(page, 'questions-de-plus');
    await saveAndGoOn(page);
    expect(page.url()).toContain('nouvelle=1');
    expect(await questionOf(page, 'sauvegarde.test').count()).toBe(1);
  }, 180_000);

  it('waits for the network, says so, and goes when it is back', async () => {
    const page = await atATheme('hebergement');
    const theme = page.url();
    await page.context().setOffline(true);
    await box(page, 'hebergement.fichiers', 'cle-ou-disque').check();
    await says(statusOf(page, 'hebergement.fichiers'), 'Pas encore enregistré : sera envoyé avec la page.');
    await box(page, 'sauvegarde.existe', 'parfois').check();
    await says(statusOf(page, 'sauvegarde.existe'), 'Pas encore enregistré : sera envoyé avec la page.');
    await box(page, 'hebergement.fichiers', 'serveur-mairie').check();
    await look(page, 'hors-ligne');
    await page.context().setOffline(false);
    for (const code of ['hebergement.fichiers', 'sauvegarde.existe']) await says(statusOf(page, code), /^Enregistré à/);
    await page.goto(theme);
    expect(await box(page, 'hebergement.fichiers', 'serveur-mairie').isChecked()).toBe(true);
    expect(await box(page, 'sauvegarde.existe', 'parfois').isChecked()).toBe(true);
  }, 180_000);

  it('is no conflict with the page sent while it is on its way: the page waits for it', async () => {
    const page = await atATheme('hebergement');
    const theme = page.url();
    const sent = saves(page);
    const pressed = page.evaluate(() => new Promise<void>((done) => document.querySelector('main form')!.addEventListener('submit', () => done(), { once: true })));
    await page.route('**/themes/**', async (route) => {
      if (route.request().headers()['accept'] === 'application/json') await pressed;
      return route.continue();
    });
    await box(page, 'hebergement.fichiers', 'cle-ou-disque').check();
    await box(page, 'hebergement.fichiers', 'serveur-mairie').check();
    await box(page, 'sauvegarde.existe', 'parfois').check();
    await saveAndGoOn(page);
    expect(await page.locator('#erreurs').count()).toBe(0);
    expect(sent).toHaveLength(2);
    await page.goto(theme);
    expect(await box(page, 'hebergement.fichiers', 'serveur-mairie').isChecked()).toBe(true);
    expect(await box(page, 'sauvegarde.existe', 'parfois').isChecked()).toBe(true);
  }, 180_000);

  it('says that the session is over, and the page sent is kept for its author', async () => {
    const page = await atATheme('hebergement');
    const cookies = (await page.context().cookies()).filter((one) => one.name !== '__Host-osinum');
    await page.context().clearCookies();
    await page.context().addCookies(cookies);
    await box(page, 'hebergement.fichiers', 'serveur-mairie').check();
    await says(statusOf(page, 'hebergement.fichiers'), 'votre session est terminée. Enregistrez la page');
    await look(page, 'session-terminee');
    await saveAndGoOn(page);
    expect(page.url()).toContain('saisie-gardee');
  }, 180_000);
});
