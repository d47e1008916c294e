import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { events } from '@osinum/contracts';
import { createKafkaBus, toHeaders, type EventBus } from '@osinum/messaging';
import { openPool, roleUrl } from '@osinum/tenancy';
import { eventually } from '@osinum/testing';
import type { BrowserContext, Page } from 'playwright-core';
import { signInAsStaff } from './steps/advisor.ts';
import { problemsOf } from './steps/checked-page.ts';
import { newVisitor, openStage, type Stage, type VisitorOptions } from './steps/stage.ts';

const ignore = () => {};
const logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const slug = `essai-${randomUUID()}`;
const contexts: BrowserContext[] = [];
const recommendations = openPool({ url: roleUrl('recommendations', 'owner', process.env), max: 1 });
let stage: Stage;
let bus: EventBus;

beforeAll(async () => {
  stage = await openStage();
  bus = createKafkaBus({ brokers: stage.brokers, clientId: slug, logger });
}, 60_000);
afterAll(async () => {
  await recommendations.query('ALTER TABLE catalogue_entry DROP CONSTRAINT IF EXISTS unforeseen');
  await recommendations.query('DELETE FROM catalogue_entry WHERE slug = $1', [slug]);
  await recommendations.end();
  await bus?.close();
  await Promise.all(contexts.map((context) => context.close()));
  await stage?.close();
});

async function visitor(options?: VisitorOptions): Promise<Page> {
  const { context, page } = await newVisitor(stage, options);
  contexts.push(context);
  return page;
}

/** An entry of the catalogue that recommendations cannot keep, for a reason that nobody foresaw. */
async function poison(): Promise<void> {
  await recommendations.query(`ALTER TABLE catalogue_entry ADD CONSTRAINT unforeseen CHECK (slug <> '${slug}')`);
  const headers = toHeaders({ id: randomUUID(), type: events.EntryState.type, occurredAt: new Date(), aggregateVersion: 1 });
  await bus.publishBatch([{ topic: events.EntryState.topic, key: slug, headers, value: JSON.stringify({ slug, name: 'Essai', needs: [] }) }]);
}

const textOf = (page: Page) => page.locator('main').innerText();
/** Found by its key, which stands among its ids. */
const letterOf = (page: Page) => page.getByRole('row', { name: /EntryState/ }).filter({ hasText: slug });

describe('Who operates the platform', () => {
  it('sees an event that fails, tries it blank, mends, replays it, and it is gone', async () => {
    const page = await visitor();
    await signInAsStaff(page, stage, 'admin@osinum.example');
    await page.waitForURL(/\/administration$/);
    expect(await problemsOf(page, 'administration')).toEqual([]);

    await poison();
    await eventually(async () => {
      await page.goto(`${stage.national}/administration`);
      expect(await textOf(page)).toMatch(/À traiter · Recommandations\s:\s\d+\s+événements? en échec depuis/);
    }, { timeoutMs: 30_000 });
    await page.getByRole('link', { name: /\d+\s+événements? en échec depuis/ }).click();
    expect(await letterOf(page).innerText()).toMatch(/catalogue\.entry\.v1[\s\S]*unforeseen[\s\S]*3\s+essais, rien derrière/);
    expect(await problemsOf(page, 'événements en échec')).toEqual([]);

    await letterOf(page).getByRole('button', { name: /Essayer à blanc/ }).click();
    expect(await textOf(page)).toMatch(/Essai à blanc\s*: 1\s+événement serait rejoué\. Rien n’a changé\./);

    await recommendations.query('ALTER TABLE catalogue_entry DROP CONSTRAINT unforeseen');
    await letterOf(page).getByRole('button', { name: /^Rejouer/ }).click();
    expect(await textOf(page)).toMatch(/1\s+événement est rejoué/);
    await eventually(async () => {
      await page.goto(`${stage.national}/administration/evenements`);
      expect(await letterOf(page).count()).toBe(0);
    }, { timeoutMs: 30_000 });
    expect((await recommendations.query('SELECT name FROM catalogue_entry WHERE slug = $1', [slug])).rows).toEqual([{ name: 'Essai' }]);

    await page.goto(`${stage.national}/administration`);
    expect(await textOf(page)).toMatch(/Samia Roche · Événements rejoués \(1\) · Recommandations/);
  }, 180_000);

  it('reads it on a phone', async () => {
    const page = await visitor({ width: 360 });
    await signInAsStaff(page, stage, 'admin@osinum.example');
    await page.waitForURL(/\/administration$/);
    expect(await problemsOf(page, 'administration, 360 px')).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
  }, 90_000);
});

it('an advisor is told that it is not for them', async () => {
  const page = await visitor();
  await signInAsStaff(page, stage, 'ines.caradec@osinum.example');
  await page.waitForURL(/\/file/);
  expect(await page.getByRole('link', { name: 'Administration' }).count()).toBe(0);
  const answer = await page.goto(`${stage.national}/administration`);
  expect(answer?.status()).toBe(403);
  expect(await textOf(page)).toMatch(/Votre rôle ne permet pas/);
  expect(await problemsOf(page, 'administration refusée')).toEqual([]);
}, 90_000);
