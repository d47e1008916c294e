import type { Locator, Page } from 'playwright-core';

/** How a person answers: the code of the answer wanted for a question, else the first or the last offered. */
export interface AnswerStyle {
  wanted?: Record<string, string>;
  otherwise: 'first' | 'last' | 'unknown';
}

const UNKNOWN = '?';
const MOST_PAGES = 60;

/** Fills every question shown on a theme page; says how many there were. */
export async function answerTheme(page: Page, style: AnswerStyle, atMost = Infinity): Promise<number> {
  const questions = await page.locator('main .q').all();
  let answered = 0;
  for (const question of questions) {
    if (answered >= atMost) break;
    await answerQuestion(question, style);
    answered += 1;
  }
  return answered;
}

async function answerQuestion(question: Locator, style: AnswerStyle): Promise<void> {
  const code = await codeOf(question);
  const radios = question.locator('input[type="radio"][name^="reponse."]');
  const boxes = question.locator('input[type="checkbox"][name^="reponse."]');
  if (await radios.count()) return pick(radios, style.wanted?.[code], style.otherwise);
  if (await boxes.count()) return pick(boxes, style.wanted?.[code], style.otherwise === 'last' ? 'first' : style.otherwise);
  for (const figure of await question.locator('input[inputmode="numeric"]').all()) await figure.fill('3');
}

async function codeOf(question: Locator): Promise<string> {
  const version = question.locator('input[name^="version."]').first();
  if ((await version.count()) === 0) return '';
  return ((await version.getAttribute('name')) ?? '').replace('version.', '');
}

/** Radios and boxes are chosen by value; « ? » is « Je ne sais pas », « - » non concerné, « @ » a date to type. */
async function pick(inputs: Locator, wanted: string | undefined, otherwise: AnswerStyle['otherwise']): Promise<void> {
  const values = await inputs.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  const plain = values.filter((value) => !['?', '-', '@'].includes(value));
  const fallback = otherwise === 'unknown' ? UNKNOWN : otherwise === 'first' ? plain[0] : plain.at(-1);
  const value = wanted !== undefined && values.includes(wanted) ? wanted : (fallback ?? UNKNOWN);
  await inputs.nth(values.indexOf(value)).check();
}

/** Saves the page and goes on. */
export async function saveAndGoOn(page: Page): Promise<void> {
  await send(page, page.locator('main form .bottom button.btn').first());
}

/** Saves the page and leaves. */
export async function saveForLater(page: Page): Promise<void> {
  await send(page, page.getByRole('button', { name: 'Reprendre plus tard' }));
}

/** A page may wait for an answer that is on its way before it goes. */
async function send(page: Page, button: Locator): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
  await button.click();
  await arrived;
  await page.waitForLoadState();
}

/** Answers theme after theme until nothing is left to answer; returns the number of pages. */
export async function answerToTheEnd(page: Page, style: AnswerStyle): Promise<number> {
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    if (page.url().includes('/terminer')) return pages;
    if (!page.url().includes('/themes/')) throw new Error(`Ni un thème, ni la fin : ${page.url()}`);
    await answerTheme(page, style);
    await saveAndGoOn(page);
  }
  throw new Error('Le questionnaire ne finit pas.');
}

/** Chooses who will see the diagnostic and signs it. */
export async function sign(page: Page, visibility: 'scores' | 'scores-and-alerts' | 'everything'): Promise<void> {
  await page.locator(`input[name="visibilite"][value="${visibility}"]`).check();
  await page.getByRole('button', { name: 'Signer le diagnostic' }).click();
  await page.waitForURL(/\/resultats\//);
}

/** Follows a page that refreshes itself until what it waits for is there. */
export async function waitUntilPrepared(page: Page, path: string, ready: Locator, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  await page.goto(path);
  while ((await ready.count()) === 0) {
    if (Date.now() > deadline) throw new Error(`${path} n’est toujours pas prêt.`);
    await page.waitForTimeout(300);
    await page.goto(path);
  }
}
