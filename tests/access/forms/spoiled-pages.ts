import { SESSION_COOKIE } from '../../../services/web/src/session/cookies.ts';
import type { Ask } from './ask.ts';
import { requestOf } from './browsing.ts';
import { placeOf } from './found-forms.ts';
import { badQueries, badSegments, badTexts, encoded } from './nonsense.ts';
import { parametersOf, pathOf, type PageRoute } from './page-routes.ts';
import type { Person, World } from './world.ts';

export interface SpoiledPage {
  readonly label: string;
  readonly ask: Ask;
}

/** Every way to ask for a page that no link of ours would: ids, queries, methods, hosts and cookies. */
export function spoiledPages(route: PageRoute, person: Person, world: World, names: ReadonlySet<string>): SpoiledPage[] {
  const place = placeOf(route.path, person);
  const right = requestOf(person, 'GET', place);
  const heavy = place.endsWith('.pdf');
  const to = (label: string, target: string): SpoiledPage => ({ label, ask: { ...right, target } });
  const queries = [...new Set([...route.queryNames, ...names, ...(heavy ? [] : ['page'])])].slice(0, heavy ? 0 : 8);
  return [
    to('as it is', place),
    ...spoiledParameters(route, person, world, to),
    ...queries.flatMap((name) => [
      ...badTexts.map(([label, value]) => to(`?${name}: ${label}`, `${place}?${encoded(name)}=${encoded(value)}`)),
      to(`?${name}: twice`, `${place}?${name}=a&${name}=b`),
      to(`?${name}: a list`, `${place}?${name}[]=a&${name}[x][y]=b`),
      to(`?${name}: broken UTF-8`, `${place}?${name}=%ff%fe`),
    ]),
    ...(heavy ? [] : badQueries.map((query) => to(`?${query.slice(0, 20)}`, `${place}?${query}`))),
    to('trailing slash', `${place}/`),
    to('doubled slash', `/${place}`),
    ...(heavy ? [] : spoiledHeaders(right, world)),
  ];
}

function spoiledParameters(route: PageRoute, person: Person, { anothers }: World, to: (label: string, target: string) => SpoiledPage): SpoiledPage[] {
  const params = { ...person.params, ...(route.path.startsWith('/diagnostic/') && { diagnosticId: person.params['draftId']! }) };
  return parametersOf(route.path).flatMap((name) => {
    const others = Object.values(anothers).map((id) => ['another’s id', id] as const);
    return [...badSegments, ...others].map(([label, segment]) => to(`:${name}: ${label}`, pathOf(route.path, { ...params, [name]: segment })));
  });
}

function spoiledHeaders(right: Ask, { otherHost }: World): SpoiledPage[] {
  const with_ = (label: string, headers: Record<string, string>): SpoiledPage => ({ label, ask: { ...right, headers: { ...right.headers, ...headers } } });
  return [
    ...['PUT', 'PATCH', 'DELETE', 'TRACE'].map((method): SpoiledPage => ({ label: `method: ${method}`, ask: { ...right, method, headers: { ...right.headers, 'sec-fetch-site': 'same-origin' } } })),
    with_('as nobody', { cookie: '' }),
    with_('as a random cookie', { cookie: `${SESSION_COOKIE}=${'B'.repeat(43)}` }),
    with_('as a broken cookie', { cookie: `${SESSION_COOKIE}=%00%ff; =;; __proto__=1` }),
    with_('as another instance’s visitor', { host: otherHost }),
    with_('at no instance', { host: 'nulle-part.localhost' }),
    with_('at a host that is none', { host: '<script>' }),
    with_('wants JSON', { accept: 'application/json' }),
    with_('wants nonsense', { accept: ';;;', 'accept-encoding': 'klingon', 'accept-language': 'x'.repeat(2_000), range: 'bytes=9-1', 'if-none-match': '"' }),
  ];
}
