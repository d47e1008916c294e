import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { whileArchived } from './steps/archived-version.ts';
import { problemsAtBothWidths } from './steps/checked-page.ts';
import { anAgentOfACommune, signInWithProConnect, type CommunePersona } from './steps/commune.ts';
import { answerToTheEnd, saveAndGoOn, sign } from './steps/diagnosis.ts';
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

async function atTheFirstTheme(persona: CommunePersona = anAgentOfACommune()): Promise<Page> {
  const { context, page } = await newVisitor(stage, { width: 360 });
  contexts.push(context);
  await signInWithProConnect(page, stage, persona);
  await page.waitForURL(/\/diagnostic/);
  await page.getByRole('button', { name: 'Commencer le diagnostic' }).click();
  await page.waitForURL(/\/themes\//);
  return page;
}

const idIn = (page: Page) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.url())![0];
const openTheme = (page: Page, thematique: string, id = idIn(page)) => page.goto(`${stage.national}/diagnostic/${id}/themes/${thematique}`);
const answer = (page: Page, code: string, value: string) => page.locator(`input[name="reponse.${code}"][value="${value}"]`);
const figure = (page: Page, field: string) => page.locator(`input[name="chiffre.collectivite.faits.${field}"]`);
const textOf = async (page: Page) => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');

/** Says how big the commune is, which decides how many questions it is asked. */
async function tellSize(page: Page, population: string): Promise<void> {
  await openTheme(page, 'equipements');
  for (const [field, value] of Object.entries({ population, agents: '12', elus: '19' })) await figure(page, field).fill(value);
  await saveAndGoOn(page);
}

describe('What cannot be kept is said in plain French, and nothing typed is lost', () => {
  it('a question that another answer hid meanwhile', async () => {
    const mine = await atTheFirstTheme(anAgentOfACommune({ from: 4000, to: 9000 }));
    await tellSize(mine, '5000');
    await openTheme(mine, 'messagerie');
    const theirs = await mine.context().newPage();
    await theirs.goto(mine.url());
    await tellSize(theirs, '900');
    await answer(mine, 'agenda.partage', 'papier').check();
    await answer(mine, 'messagerie.boite-commune', 'partagee').check();
    await saveAndGoOn(mine);
    expect(await textOf(mine)).toContain('Une question ne vous est plus posée, à cause d’une autre réponse.');
    expect(await problemsAtBothWidths(mine, 'question cachée')).toEqual([]);
    await openTheme(mine, 'messagerie');
    expect(await answer(mine, 'agenda.partage', 'papier').isChecked()).toBe(true);
    expect(await answer(mine, 'messagerie.boite-commune', 'partagee').count()).toBe(0);
  }, 120_000);

  it('a questionnaire withdrawn meanwhile', async () => {
    const page = await atTheFirstTheme();
    await openTheme(page, 'hebergement');
    const address = page.url();
    await answer(page, 'hebergement.fichiers', 'serveur-mairie').check();
    await whileArchived(idIn(page), async () => {
      await saveAndGoOn(page);
      expect(await page.locator('h1').innerText()).toBe('Votre saisie n’est pas encore partie');
      expect(await textOf(page)).toMatch(/questionnaire retiré depuis\. Vos réponses sont gardées.*Rien n’est perdu/);
      expect(await problemsAtBothWidths(page, 'questionnaire retiré')).toEqual([]);
      const reader = await page.context().newPage();
      expect((await reader.goto(address))!.status()).toBe(410);
      expect(await reader.locator('h1').innerText()).toBe('Ce questionnaire a été retiré');
      expect(await problemsAtBothWidths(reader, 'thème d’un questionnaire retiré')).toEqual([]);
    });
    await page.getByRole('button', { name: 'Envoyer de nouveau' }).click();
    await page.waitForLoadState();
    await page.goto(address);
    expect(await answer(page, 'hebergement.fichiers', 'serveur-mairie').isChecked()).toBe(true);
  }, 120_000);

  it('an answer of the wrong kind', async () => {
    const page = await atTheFirstTheme();
    await figure(page, 'agents').fill('une dizaine');
    await figure(page, 'elus').fill('11');
    await answer(page, 'equipement.postes-fiables', 'souvent').check();
    await saveAndGoOn(page);
    expect(await page.title()).toMatch(/^Erreur/);
    expect((await page.locator('#erreurs').innerText()).replaceAll(/\s+/g, ' ')).toMatch(/Agents : indiquez un nombre, par exemple 4\. Vous avez écrit « une dizaine »/);
    expect([await figure(page, 'agents').inputValue(), await figure(page, 'elus').inputValue()]).toEqual(['une dizaine', '11']);
    expect(await answer(page, 'equipement.postes-fiables', 'souvent').isChecked()).toBe(true);
    expect(await problemsAtBothWidths(page, 'chiffre qui n’en est pas un')).toEqual([]);
  }, 120_000);

  it('an answer to a diagnostic signed meanwhile', async () => {
    const page = await atTheFirstTheme();
    const late = await page.context().newPage();
    await openTheme(late, 'hebergement', idIn(page));
    await answerToTheEnd(page, { otherwise: 'first' });
    await sign(page, 'scores');
    await answer(late, 'sauvegarde.existe', 'manuelle').check();
    await saveAndGoOn(late);
    expect(await late.locator('h1').innerText()).toBe('Ce diagnostic est déjà signé');
    expect(await late.locator('main ul.stacked li').count()).toBe(1);
    expect(await textOf(late)).toContain('L’un de nous la lance, à dates régulières');
    expect(await problemsAtBothWidths(late, 'déjà signé')).toEqual([]);
    await openTheme(late, 'hebergement', idIn(page));
    expect(late.url()).toContain('/resultats/');
  }, 240_000);
});

/** Downloads what a link of the results leads to. */
async function download(page: Page, name: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return readFile(await file.path());
}

describe('The report of a signed diagnostic', () => {
  it('is a tagged PDF for its own commune, and is not found for another', async () => {
    const page = await atTheFirstTheme();
    await answerToTheEnd(page, { otherwise: 'unknown' });
    await sign(page, 'scores');
    for (const name of [/^Compte rendu/, /^compte rendu à publier/]) {
      const pdf = (await download(page, name)).toString('latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    }
    const stranger = await atTheFirstTheme();
    for (const file of ['compte-rendu.pdf', 'compte-rendu.pdf?version=publique', 'reponses.csv', '']) {
      const response = await stranger.goto(`${stage.national}/resultats/${idIn(page)}/${file}`.replace(/\/$/, ''));
      expect([file, response!.status()]).toEqual([file, 404]);
      expect(await textOf(stranger)).toContain('n’est pas à vous');
    }
    expect(await problemsAtBothWidths(stranger, 'compte rendu d’une autre')).toEqual([]);
  }, 240_000);
});
