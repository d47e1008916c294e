import type { Page } from 'playwright-core';

/** A member prints slips; gives the link of each. */
export async function printSlips(page: Page, diagnostic: string, count: number): Promise<string[]> {
  await page.goto(`${diagnostic}/lecture-des-elus`);
  await page.locator('input[name="feuillets"]').fill(String(count));
  await page.getByRole('button', { name: 'Préparer les feuillets' }).click();
  await page.waitForURL(/\/feuillets$/);
  return page.locator('main .slips a[href*="/lecture/"]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href).filter((href) => href.startsWith('http')));
}

/** An élu opens a slip and answers; `style` is the place of the answer chosen, from 0, the last one where there are fewer. */
export async function giveReading(page: Page, link: string, style: number): Promise<void> {
  await page.goto(link);
  await answerReading(page, style);
  await page.getByRole('button', { name: 'Envoyer mes réponses' }).click();
  await page.waitForURL(/\/lecture\/merci$/);
}

/** Chooses an answer to each question from the given one on. */
export async function answerReading(page: Page, style: number, from = 0): Promise<void> {
  for (const question of (await page.locator('main .q').all()).slice(from)) {
    const choices = question.locator('input');
    await choices.nth(Math.min(style, (await choices.count()) - 1)).check();
  }
}

/** A member ends the double reading. */
export async function closeReading(page: Page, diagnostic: string): Promise<void> {
  await page.goto(`${diagnostic}/lecture-des-elus`);
  await page.getByRole('button', { name: 'Terminer la lecture et voir les écarts' }).click();
  await page.waitForLoadState();
}
