import { ask, type Shown } from './ask.ts';
import { pageAfter, requestOf } from './browsing.ts';
import { spoiledForms } from './spoiled-forms.ts';
import { spoiledPages } from './spoiled-pages.ts';
import type { FoundForm } from './found-forms.ts';
import { unescaped } from './html.ts';
import type { PageRoute } from './page-routes.ts';
import { faultsOf } from './verdict.ts';
import type { Person, World } from './world.ts';

export interface Attempt {
  readonly label: string;
  readonly status: number;
  readonly faults: readonly string[];
  /** Texts that were typed, and looked for. */
  readonly typed: number;
  readonly html: string | undefined;
}

/** Every bad request for a page, by the person it is for. */
export async function tryPage(world: World, route: PageRoute, person: Person, names: ReadonlySet<string>): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const { label, ask: asked } of spoiledPages(route, person, world, names)) {
    attempts.push(attemptOf(label, await ask(world.baseUrl, asked), person, []));
  }
  return attempts;
}

/** Every bad form, one after the other; what was typed is looked for where the person ends. */
export async function tryForm(world: World, form: FoundForm): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const { label, ask: asked, typed } of spoiledForms(form, world)) {
    const shown = await ask(world.baseUrl, asked);
    const lost = typed.length > 0 ? await lostOf(world, form, shown, typed) : [];
    attempts.push(attemptOf(label, shown, form.person, typed, lost));
  }
  return attempts;
}

function attemptOf(label: string, shown: Shown, { foreign }: Person, typed: readonly string[], lost: readonly string[] = []): Attempt {
  const faults = [...faultsOf(shown, foreign), ...lost.map((text) => `${shown.status}, and lost: ${text}`)];
  const isPage = String(shown.headers['content-type']).startsWith('text/html');
  return { label, status: shown.status, faults: faults.map((fault) => `${label}: ${fault}`), typed: typed.length, html: isPage ? shown.text : undefined };
}

/** Typed texts that are neither on the page shown next nor, when they were taken, on the page of the form. */
async function lostOf(world: World, form: FoundForm, shown: Shown, typed: readonly string[]): Promise<string[]> {
  const last = await pageAfter(world, form.person, shown);
  const missing = notIn(last, typed);
  if (missing.length === 0 || shown.status >= 400) return missing;
  return notIn(await ask(world.baseUrl, requestOf(form.person, 'GET', form.page)), missing);
}

function notIn({ text }: Shown, typed: readonly string[]): string[] {
  const seen = flat(unescaped(text));
  return typed.filter((one) => !seen.includes(flat(one)));
}

const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
