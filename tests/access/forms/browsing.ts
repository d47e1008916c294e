import { PERSON_COOKIE, SESSION_COOKIE } from '../../../services/web/src/session/cookies.ts';
import { ask, type Ask, type Shown } from './ask.ts';
import type { Person, World } from './world.ts';

const MOST_REDIRECTS = 4;
const formType = { 'content-type': 'application/x-www-form-urlencoded' };

/** Cookies as a browser sends them. */
export const cookiesOf = ({ session, reminder }: Pick<Person, 'session' | 'reminder'>): string => `${SESSION_COOKIE}=${session}; ${PERSON_COOKIE}=${reminder}`;

/** What the browser of a person sends; with a body, a form of the page it is on. */
export function requestOf(person: Person, method: string, target: string, body?: string | Buffer): Ask {
  const from = method === 'GET' ? {} : { 'sec-fetch-site': 'same-origin', ...formType };
  return { method, target, body, headers: { host: person.host, cookie: cookiesOf(person), ...from } };
}

/** The page where a person ends: redirects followed, a session that was over opened again on the way. */
export async function pageAfter({ baseUrl }: World, person: Person, shown: Shown): Promise<Shown> {
  let last = shown;
  for (let left = MOST_REDIRECTS; left > 0 && last.status >= 300 && last.status < 400; left -= 1) {
    const next = new URL(last.headers.location ?? '', 'http://here');
    if (next.host !== 'here') return last;
    const back = next.pathname === '/connexion' ? next.searchParams.get('retour') : null;
    last = await ask(baseUrl, requestOf(person, 'GET', back ?? `${next.pathname}${next.search}`));
  }
  return last;
}
