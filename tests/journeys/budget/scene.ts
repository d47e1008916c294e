import type { BrowserContext, Page } from 'playwright-core';
import { CASES_A_PAGE } from '@osinum/contracts';
import { signInAsStaff } from '../steps/advisor.ts';
import { aColleagueOf, anAgentOfACommune, signInWithProConnect, type CommunePersona } from '../steps/commune.ts';
import { answerTheme, answerToTheEnd, saveAndGoOn, sign, waitUntilPrepared } from '../steps/diagnosis.ts';
import { newVisitor, type Stage } from '../steps/stage.ts';
import { closeReading, giveReading, printSlips } from '../steps/double-reading.ts';
import { failEvents } from './failed-events.ts';
import { fillQueue } from './full-queue.ts';
import type { Reader, Scene } from './page-budgets.ts';

const PATIENCE_MS = 60_000;
/** As many as the page of events shows of one service. */
const LETTERS_A_PAGE = 25;

export interface PlayedScene {
  readonly readers: Readonly<Record<Reader, Page>>;
  readonly scene: Scene;
  close(): Promise<void>;
}

/**
 * Two diagnoses signed with other answers, a third one open with what was answered last time beside each question, a plan,
 * a case, a full queue, events in failure, somebody who waits and somebody refused: every page has something to show.
 */
export async function playScene(stage: Stage, databaseUrl: string): Promise<PlayedScene> {
  const contexts: BrowserContext[] = [];
  const open = async (): Promise<Page> => {
    const { context, page } = await newVisitor(stage, { javaScript: true });
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.push(context);
    return page;
  };
  const readers = { visitor: await open(), refused: await open(), waiting: await open(), member: await open(), finisher: await open(), advisor: await open(), administrator: await open() };
  const persona = anAgentOfACommune();
  const { member } = readers;
  await signInWithProConnect(member, stage, persona);
  await member.waitForURL(/\/diagnostic/);
  await diagnose(member, 'Commencer le diagnostic', 'first');
  await waitUntilPrepared(member, `${stage.national}/plan`, member.locator('main ol.plan'), PATIENCE_MS);
  const firstAction = await hrefOf(member, 'main ol.plan a.go');
  await member.goto(`${stage.national}/diagnostic`);
  const signedId = await diagnose(member, 'Refaire le diagnostic', 'last');
  await member.goto(`${stage.national}/diagnostic`);
  await member.getByRole('button', { name: 'Refaire le diagnostic' }).click();
  await member.waitForURL(/\/themes\//);
  const draftId = /diagnostic\/([0-9a-f-]+)/.exec(member.url())![1]!;
  await answerTheme(member, { otherwise: 'last' });
  const themes = await member.locator(`a[href*="${draftId}/themes/"]`).evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')!))]);
  const keptForm = await keepForm(member, stage, persona);

  const newAction = `main ol.plan a.go:not([href="${firstAction}"])`;
  await waitUntilPrepared(member, `${stage.national}/plan`, member.locator(newAction), PATIENCE_MS);
  const action = await hrefOf(member, newAction);
  const answeredId = await answerEverything(readers.finisher, stage);
  await signInWithProConnect(readers.waiting, stage, aColleagueOf(persona));
  await readers.waiting.waitForURL(/\/en-attente/);
  await signInWithProConnect(readers.refused, stage, { ...anAgentOfACommune(), siret: '73282932000074' }, { roles: [] });
  await readers.refused.waitForURL(/\/acces-refuse/);
  await signInAsStaff(readers.advisor, stage, 'ines.caradec@osinum.example');
  await waitUntilPrepared(readers.advisor, `${stage.national}/file?vue=tous&q=${encodeURIComponent(persona.commune)}`, readers.advisor.locator('main td a[href^="/accompagnements/"], main th a[href^="/accompagnements/"]'), PATIENCE_MS);
  const caseId = (await hrefOf(readers.advisor, 'main a[href^="/accompagnements/"]')).split('/')[2]!;
  await signInAsStaff(readers.administrator, stage, 'admin@osinum.example');
  await readers.administrator.waitForURL(/\/administration$/);
  const queue = await fillQueue(databaseUrl, caseId, CASES_A_PAGE);
  const failed = await failEvents(databaseUrl, LETTERS_A_PAGE);
  await readers.administrator.goto(`${stage.national}/administration/evenements`);
  await readers.administrator.locator('main tbody tr').nth(LETTERS_A_PAGE - 1).waitFor();
  await fillTogether(stage, readers, caseId);
  for (const [style, slip] of (await printSlips(readers.finisher, `${stage.national}/diagnostic/${answeredId}`, 4)).slice(0, 3).entries()) await giveReading(readers.visitor, slip, style);
  await closeReading(readers.finisher, `${stage.national}/diagnostic/${answeredId}`);
  const [link] = await printSlips(member, `${stage.national}/diagnostic/${draftId}`, 15);
  const slip = new URL(link!).pathname;
  await readers.visitor.goto(`${stage.national}/catalogue`);
  const tool = (await hrefOf(readers.visitor, 'main a[href^="/catalogue/"]')).split('/')[2]!;
  return {
    readers,
    scene: { draftId, answeredId, signedId, themes, action, keptForm, tool, caseId, slip },
    close: async () => {
      await queue.forget();
      await failed.forget();
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

/** The advisor takes the case, and the collectivité agrees to fill the open diagnosis with them. */
async function fillTogether(stage: Stage, { advisor, member }: Record<Reader, Page>, caseId: string): Promise<void> {
  await advisor.goto(`${stage.national}/accompagnements/${caseId}`);
  await advisor.getByRole('button', { name: 'Prendre', exact: true }).click();
  await advisor.waitForLoadState();
  const agree = member.getByRole('button', { name: 'Donner mon accord' });
  await waitUntilPrepared(member, `${stage.national}/diagnostic/saisie-accompagnee`, agree, PATIENCE_MS);
  await member.locator('input[name="moyen"]').first().check();
  await agree.click();
  await member.waitForLoadState();
}

async function answerEverything(page: Page, stage: Stage): Promise<string> {
  await signInWithProConnect(page, stage, anAgentOfACommune());
  await page.waitForURL(/\/diagnostic/);
  await page.getByRole('button', { name: 'Commencer le diagnostic' }).click();
  await page.waitForURL(/\/themes\//);
  await answerToTheEnd(page, { otherwise: 'unknown' });
  return /diagnostic\/([0-9a-f-]+)/.exec(page.url())![1]!;
}

async function diagnose(page: Page, begin: string, otherwise: 'first' | 'last'): Promise<string> {
  await page.getByRole('button', { name: begin }).click();
  await page.waitForURL(/\/themes\//);
  await answerToTheEnd(page, { otherwise });
  await sign(page, 'everything');
  return /resultats\/([0-9a-f-]+)/.exec(page.url())![1]!;
}

/** A form sent once the session is gone, then a new sign-in: the address of the page that gives it back, not looked at yet. */
async function keepForm(page: Page, stage: Stage, persona: CommunePersona): Promise<string> {
  const cookies = (await page.context().cookies()).filter(({ name }) => name !== '__Host-osinum');
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
  await saveAndGoOn(page);
  const address = new URL(page.url()).searchParams.get('retour')!;
  await signInWithProConnect(page, stage, persona);
  return address;
}

const hrefOf = async (page: Page, selector: string): Promise<string> => (await page.locator(selector).first().getAttribute('href'))!;
