import type { Page, Request } from 'playwright-core';
import { ecoIndex, gradeOf, type Grade } from './eco-index.ts';
import type { Budget } from './page-budgets.ts';

export interface Cost {
  /** Kilobytes of HTML and style sheets, compressed as sent. */
  readonly critical: number;
  readonly kilobytes: number;
  readonly requests: number;
  readonly nodes: number;
  readonly index: number;
  readonly grade: Grade;
}

/** What a page costs at a first view: nothing in the browser's cache. */
export async function measurePage(page: Page, url: string, status = 200): Promise<Cost> {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const seen: Request[] = [];
  const keep = (request: Request) => void seen.push(request);
  page.on('request', keep);
  try {
    const response = await page.goto(url, { waitUntil: 'load' });
    if (response?.status() !== status) throw new Error(`${url} : ${response?.status()}`);
    const { pathname } = new URL(url);
    if (new URL(page.url()).pathname !== pathname) throw new Error(`${url} mène à ${page.url()}`);
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    const sizes = await Promise.all(seen.map(sizeOf));
    const sum = (some: typeof sizes) => some.reduce((total, { bytes }) => total + bytes, 0) / 1000;
    const weight = { nodes, requests: seen.length, kilobytes: sum(sizes) };
    const index = ecoIndex(weight);
    return { ...weight, critical: sum(sizes.filter(({ kind }) => kind === 'document' || kind === 'stylesheet')), index, grade: gradeOf(index) };
  } finally {
    page.off('request', keep);
    await network.detach();
  }
}

async function sizeOf(request: Request): Promise<{ kind: string; bytes: number }> {
  const { responseBodySize } = await request.sizes();
  return { kind: request.resourceType(), bytes: responseBodySize };
}

/** What goes beyond the budget, in words; nothing when all holds. */
export function breachesOf(cost: Cost, budget: Budget): string[] {
  const limits = (['critical', 'kilobytes', 'requests', 'nodes'] as const).filter((name) => cost[name] > (budget[name] ?? Infinity));
  const breaches = limits.map((name) => `${words[name]} : ${Math.round(cost[name] * 10) / 10} pour ${budget[name]}`);
  return budget.grades.includes(cost.grade) ? breaches : [...breaches, `EcoIndex ${cost.grade} (${Math.round(cost.index)})`];
}

const words = { critical: 'ko de HTML et CSS', kilobytes: 'ko en tout', requests: 'requêtes', nodes: 'éléments' };
