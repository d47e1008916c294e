import { accessibilityProblems, htmlProblems } from '@osinum/testing/browser';
import type { Page } from 'playwright-core';
import { htmlSent } from './stage.ts';

/** What is wrong with the page shown, in its HTML or for assistive tools; nothing when all is well. */
export async function problemsOf(page: Page, name: string): Promise<string[]> {
  const html = await htmlSent(page);
  const axe = await accessibilityOf(page, html);
  return [
    ...axe.map((problem) => `${name}: axe: ${problem}`),
    ...(await htmlProblems(html)).map((problem) => `${name}: html: ${problem}`),
  ];
}

/** The same at the width of a phone and of a desk, and what sticks out of the window. */
export async function problemsAtBothWidths(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize()!;
  const problems: string[] = [];
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const outside = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    problems.push(...(outside > 0 ? [`${name} ${width}: ${outside}\u00a0px outside`] : []), ...(await problemsOf(page, `${name} ${width}`)));
  }
  await page.setViewportSize(before);
  return problems;
}

/** axe is a script: it looks at the same HTML in a window where scripts run. */
async function accessibilityOf(page: Page, html: string): Promise<string[]> {
  const context = await page.context().browser()!.newContext({ locale: 'fr-FR', viewport: page.viewportSize() });
  try {
    const twin = await context.newPage();
    await twin.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await twin.goto(page.url());
    return await accessibilityProblems(twin);
  } finally {
    await context.close();
  }
}
