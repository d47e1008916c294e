import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { problemsOf } from './steps/checked-page.ts';
import { anAgentOfACommune, signInWithProConnect } from './steps/commune.ts';
import { answerToTheEnd, sign } from './steps/diagnosis.ts';
import { answerReading, giveReading, printSlips } from './steps/double-reading.ts';
import { printed } from './steps/printed-page.ts';
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
  context.setDefaultTimeout(60_000);
  contexts.push(context);
  return page;
}

const textOf = async (page: Page) => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.waitForLoadState();
}

describe.each([{ how: 'without JavaScript', javaScript: false }, { how: 'with JavaScript', javaScript: true }])('The double reading, $how', ({ javaScript }) => {
  it('is printed, read by three élus on their phones, shown before signing, and kept with the results', async () => {
    const secretary = await visitor({ width: 1280, javaScript });
    const elu = await visitor({ width: 360, javaScript });
    const problems: string[] = [];
    const look = async (page: Page, name: string) => {
      problems.push(...(await problemsOf(page, name)));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth).catch(() => 0);
      if (wide > 0) problems.push(`${name}: ${wide} px too wide`);
      const folder = process.env['PICTURES'];
      if (!folder) return;
      const before = page.viewportSize()!;
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
      }
      await page.setViewportSize(before);
    };

    await signInWithProConnect(secretary, stage, anAgentOfACommune());
    await secretary.waitForURL(/\/diagnostic/);
    await press(secretary, 'Commencer le diagnostic');
    await secretary.waitForURL(/\/themes\//);
    await answerToTheEnd(secretary, { otherwise: 'first' });
    const diagnostic = secretary.url().replace(/\/terminer.*$/, '');
    await secretary.getByRole('link', { name: 'faire lire les mêmes questions aux élus' }).click();
    await secretary.waitForURL(/\/lecture-des-elus$/);
    await look(secretary, 'lecture-avant');

    await secretary.locator('input[name="feuillets"]').fill('quatre');
    await press(secretary, 'Préparer les feuillets');
    expect(await textOf(secretary)).toContain('Vous avez écrit « quatre ».');
    expect(await secretary.locator('input[name="feuillets"]').inputValue()).toBe('quatre');
    const slips = await printSlips(secretary, diagnostic, 3);
    expect(slips).toHaveLength(3);
    await look(secretary, 'feuillets');
    const paper = await printed(secretary);
    expect(paper.problems).toEqual([]);
    expect(paper.text).toContain(slips[0]!.split('/').at(-1)!);
    expect(paper.text).not.toContain('http');

    await elu.goto(`${stage.national}/lecture`);
    await look(elu, 'code');
    await elu.locator('input[name="code"]').fill('mon code');
    await press(elu, 'Ouvrir les questions');
    expect(await elu.locator('input[name="code"]').inputValue()).toBe('mon code');
    await elu.locator('input[name="code"]').fill(slips[0]!.split('/').at(-1)!.replaceAll('-', ' ').toLowerCase());
    await press(elu, 'Ouvrir les questions');
    await look(elu, 'questions');
    expect(await elu.locator('main .q').count()).toBe(15);
    await answerReading(elu, 9, 1);
    await press(elu, 'Envoyer mes réponses');
    expect(await textOf(elu)).toContain('Une réponse est à corriger');
    expect(await elu.locator('main .q input:checked').count()).toBe(14);
    await look(elu, 'questions-erreur');
    await elu.locator('main .q').first().locator('input').first().check();
    await press(elu, 'Envoyer mes réponses');
    await elu.waitForURL(/\/lecture\/merci$/);
    await look(elu, 'merci');

    await elu.goto(slips[0]!);
    expect(await textOf(elu)).toContain('Ce feuillet n’ouvre pas la lecture');
    await look(elu, 'feuillet-mort');
    await giveReading(elu, slips[1]!, 1);
    await giveReading(elu, slips[2]!, 1);

    await secretary.goto(`${diagnostic}/terminer`);
    expect(await textOf(secretary)).toContain('3 élus ont répondu.');
    await look(secretary, 'terminer-ouverte');
    await press(secretary, 'Terminer la lecture et voir les écarts');
    expect(await textOf(secretary)).toContain('à éclaircir ensemble');
    await look(secretary, 'terminer-ecarts');
    await secretary.getByRole('link', { name: 'Voir les deux lectures' }).click();
    await secretary.waitForURL(/\/lecture-des-elus$/);
    const gaps = await textOf(secretary);
    expect(gaps).toContain('À éclaircir ensemble');
    expect(gaps).toMatch(/\d élus le vivent autrement/);
    await look(secretary, 'ecarts');

    await secretary.goto(`${diagnostic}/terminer`);
    await sign(secretary, 'scores');
    await secretary.getByRole('link', { name: 'Voir les deux lectures' }).click();
    await secretary.waitForURL(/\/resultats\/.*\/lecture-des-elus$/);
    expect(await textOf(secretary)).toContain('Voici ce qu’ils disaient le jour de la signature');
    await look(secretary, 'ecarts-signes');
    expect((await printed(secretary)).problems).toEqual([]);
    expect(problems).toEqual([]);
  }, 300_000);
});
