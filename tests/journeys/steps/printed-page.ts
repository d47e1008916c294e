import type { Page } from 'playwright-core';

/** Between the margins of an A4 sheet, in CSS pixels. */
const SHEET_WIDTH = 673;
const ONLY_FOR_SCREENS = ['nav', 'button:not([aria-pressed="true"])', 'a.btn', 'details.me', 'a.go'];

/** What a page looks like on paper: its text, and what should not be there or would be cut. */
export async function printed(page: Page): Promise<{ text: string; problems: string[] }> {
  const before = page.viewportSize()!;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: SHEET_WIDTH, height: 950 });
  try {
    return { text: (await page.locator('body').innerText()).replaceAll(/\s+/g, ' '), problems: await problemsOnPaper(page) };
  } finally {
    await page.setViewportSize(before);
    await page.emulateMedia({ media: null });
  }
}

async function problemsOnPaper(page: Page): Promise<string[]> {
  const counts = await Promise.all(ONLY_FOR_SCREENS.map(async (selector) => [selector, await page.locator(`${selector}:visible`).count()] as const));
  const outside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const cut = await page.locator('main :is(tr, .alert, .plan > li, svg.curve):visible').evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakInside !== 'avoid').length);
  return [
    ...counts.filter(([, count]) => count > 0).map(([selector, count]) => `${count} ${selector}`),
    ...(outside > 0 ? [`${outside} px outside the sheet`] : []),
    ...(cut > 0 ? [`${cut} rows or charts may be cut between two sheets`] : []),
  ];
}
