import { ask } from './ask.ts';
import { requestOf } from './browsing.ts';
import { formsIn, isTyped, linksIn, type Form } from './html.ts';
import { isAddressOf, parametersOf, pathOf, type PageRoute } from './page-routes.ts';
import type { Person, World } from './world.ts';

/** A form as somebody finds it on a page of theirs. */
export interface FoundForm extends Form {
  readonly route: PageRoute;
  readonly person: Person;
  readonly page: string;
}

const MOST_ADDRESSES_A_ROUTE = 10;

/** What was seen on the way: forms by route, and the names that queries have by route. */
export class Findings {
  readonly forms = new Map<string, FoundForm>();
  readonly queries = new Map<string, Set<string>>();

  /** The form with the most to type is the one to try. */
  keep(form: FoundForm): void {
    const known = this.forms.get(form.route.name);
    if (!known || typedIn(form) > typedIn(known)) this.forms.set(form.route.name, form);
  }

  keepQuery(route: PageRoute, names: Iterable<string>): void {
    const known = this.queries.get(route.name) ?? new Set();
    for (const name of names) known.add(name);
    this.queries.set(route.name, known);
  }
}

const typedIn = ({ fields }: Form) => fields.filter(isTyped).length;

/** Forms that a page shows only when something has failed: written here as its template has them. */
const shownWhenWrong: Readonly<Record<string, readonly string[]>> = {
  'POST /administration/evenements/:service': ['evenement', 'type', 'essai'],
  'POST /administration/taches/:service/:jobId': [],
  'POST /administration/courriels/:mailId': [],
};

/** Walks from page to page as everybody in turn, and keeps the forms that are found. */
export async function findForms(world: World, routes: readonly PageRoute[], findings: Findings): Promise<void> {
  await Promise.all(world.people.map((person) => walk(world, person, routes, findings)));
  const { administrator: person } = world;
  for (const route of routes.filter(({ name }) => Object.hasOwn(shownWhenWrong, name))) {
    const fields = shownWhenWrong[route.name]!.map((name) => ({ name, kind: 'hidden', value: name === 'essai' ? 'oui' : '' }));
    findings.keep({ method: 'post', action: placeOf(route.path, person), fields, route, person, page: '/administration' });
  }
}

async function walk({ baseUrl }: World, person: Person, routes: readonly PageRoute[], findings: Findings): Promise<void> {
  const pages = routes.filter(({ method, path }) => method === 'GET' && !path.startsWith('/connexion/') && !path.endsWith('.pdf'));
  const seen = new Set<string>();
  const visits = new Map<PageRoute, number>();
  const waiting = pages.filter(({ path }) => parametersOf(path).every((name) => name in person.params)).map(({ path }) => placeOf(path, person));
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    const route = pages.find((one) => isAddressOf(one, page!));
    const count = (route && visits.get(route)) ?? 0;
    if (!route || seen.has(page) || count >= MOST_ADDRESSES_A_ROUTE) continue;
    seen.add(page);
    visits.set(route, count + 1);
    const { text, headers } = await ask(baseUrl, requestOf(person, 'GET', page));
    waiting.push(...linksIn(text), ...[headers.location ?? ''].filter((target) => target.startsWith('/')));
    for (const link of linksIn(text)) keepQueryOf(link, pages, findings);
    for (const form of formsIn(text)) keepForm(form, page, person, routes, findings);
  }
}

/** Where a person goes for a route: what is open is the retake, what is signed is the first. */
export function placeOf(path: string, { params }: Person): string {
  const open = path.startsWith('/diagnostic/') || path.includes('/diagnostic/themes/');
  return pathOf(path, open ? { ...params, diagnosticId: params['draftId']! } : params);
}

function keepQueryOf(link: string, pages: readonly PageRoute[], findings: Findings): void {
  const route = pages.find((one) => isAddressOf(one, link));
  if (route) findings.keepQuery(route, new URL(link, 'http://x').searchParams.keys());
}

function keepForm(form: Form, page: string, person: Person, routes: readonly PageRoute[], findings: Findings): void {
  const action = form.action || page;
  const route = routes.filter(({ method }) => method === form.method.toUpperCase()).find((one) => isAddressOf(one, action));
  if (!route) throw new Error(`the form of ${page} leads nowhere: ${form.method} ${action}`);
  if (form.method === 'get') findings.keepQuery(route, form.fields.map(({ name }) => name));
  else findings.keep({ ...form, action, route, person, page });
}
