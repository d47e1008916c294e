import { accessibilityProblems, htmlProblems } from '@osinum/testing/browser';
import type { Page } from 'playwright-core';

/** What is wrong with the page shown, in its HTML or for assistive tools; nothing when all is well. */
export async function problemsOf(page: Page, name: string): Promise<string[]> {
  const axe = await accessibilityProblems(page);
  const html = await htmlProblems(await page.content());
  return [...axe.map((problem) => `${name}: axe: ${problem}`), ...html.map((problem) => `${name}: html: ${problem}`)];
}
