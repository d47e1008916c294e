import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { accessibilityProblems } from '@osinum/testing/browser';
import { problemsOf } from './steps/checked-page.ts';
import { aColleagueOf, anAgentOfACommune, signInWithProConnect } from './steps/commune.ts';
import { saveAndGoOn } from './steps/diagnosis.ts';
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

async function visitor(options: VisitorOptions): Promise<Page> {
  const { context, page } = await newVisitor(stage, options);
  contexts.push(context);
  return page;
}

/** Mireille began the diagnostic and let Paul in: both are in front of the same theme. */
async function twoAtATheme(options: VisitorOptions): Promise<{ mireille: Page; paul: Page; theme: string }> {
  const [mireille, paul] = [await visitor(options), await visitor(options)];
  const persona = anAgentOfACommune();
  await signInWithProConnect(mireille, stage, persona);
  await mireille.waitForURL(/\/diagnostic/);
  await signInWithProConnect(paul, stage, aColleagueOf(persona));
  await paul.waitForURL(/\/en-attente/);
  await mireille.goto(`${stage.national}/equipe-collectivite`);
  await mireille.getByRole('button', { name: 'Accepter Paul Lemoine' }).click();
  await mireille.getByRole('button', { name: 'Retirer l’accès de Paul Lemoine' }).waitFor();
  await mireille.goto(`${stage.national}/diagnostic`);
  await mireille.getByRole('button', { name: 'Commencer le diagnostic' }).click();
  await mireille.waitForURL(/\/themes\//);
  const theme = mireille.url().replace(/themes\/.*/, 'themes/hebergement');
  await paul.getByRole('link', { name: 'Vérifier maintenant' }).click();
  await paul.waitForURL(/\/diagnostic/);
  return { mireille, paul, theme };
}

const box = (page: Page, code: string, value: string) => page.locator(`input[name="reponse.${code}"][value="${value}"]`);
const statusOf = (page: Page, code: string) => page.locator('main .q', { has: page.locator(`input[name="version.${code}"]`) }).getByRole('status');

describe.each([
  { how: 'without JavaScript, on a phone', options: { width: 360, javaScript: false } },
  { how: 'without JavaScript, at a desk', options: { width: 1280, javaScript: false } },
  { how: 'with JavaScript, on a phone', options: { width: 360, javaScript: true } },
  { how: 'with JavaScript, at a desk', options: { width: 1280, javaScript: true } },
])('Two members on one theme, $how', ({ options }) => {
  const looked: string[] = [];

  async function look(page: Page, name: string): Promise<void> {
    const folder = process.env['PICTURES'];
    if (folder) await page.screenshot({ path: `${folder}/${name}-${options.width}-${options.javaScript ? 'js' : 'nojs'}.png`, fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const live = options.javaScript ? await accessibilityProblems(page) : [];
    looked.push(...(await problemsOf(page, name)), ...live, ...(wide > 0 ? [`${name}: ${wide} px too wide`] : []));
  }

  it('see what the other answered and choose, and what one did not touch stays as the other left it', async () => {
    const { mireille, paul, theme } = await twoAtATheme(options);
    await mireille.goto(theme);
    await box(mireille, 'hebergement.fichiers', 'chaque-ordinateur').check();
    await box(mireille, 'sauvegarde.existe', 'parfois').check();
    await saveAndGoOn(mireille);

    for (const page of [mireille, paul]) await page.goto(theme);
    await box(mireille, 'hebergement.fichiers', 'serveur-mairie').check();
    await box(mireille, 'sauvegarde.existe', 'manuelle').check();
    await saveAndGoOn(mireille);

    await box(paul, 'sauvegarde.existe', 'auto-jour').check();
    if (options.javaScript) {
      await statusOf(paul, 'sauvegarde.existe').filter({ hasText: /Mireille Garnier a répondu «\sL[’']un de nous la lance, à dates régulières\s»\. Votre choix n’est pas encore enregistré/ }).waitFor();
      await look(paul, 'conflit-dit');
    }
    await saveAndGoOn(paul);
    expect(await paul.locator('#erreurs').innerText()).toContain('Entre-temps, Mireille Garnier a répondu');
    expect(await paul.locator('main .q.err').count()).toBe(1);
    expect(await box(paul, 'sauvegarde.existe', 'auto-jour').isChecked()).toBe(true);
    expect(await box(paul, 'hebergement.fichiers', 'serveur-mairie').isChecked()).toBe(true);
    await look(paul, 'conflit');
    await saveAndGoOn(paul);
    expect(await paul.locator('#erreurs').count()).toBe(0);

    await mireille.goto(theme);
    expect(await box(mireille, 'sauvegarde.existe', 'auto-jour').isChecked()).toBe(true);
    expect(await box(mireille, 'hebergement.fichiers', 'serveur-mairie').isChecked()).toBe(true);
    await look(mireille, 'apres-conflit');
    expect(looked).toEqual([]);
  }, 240_000);
});
