import type { RequestValue } from './example.ts';
import type { ExposedRoute } from './routes.ts';
import { codeOf, send, type Answer, type Wire } from './send.ts';

const TRIES = 4;

/** A request of a route, encoded as a well-behaved client would. */
export function wireOf(route: ExposedRoute, { params = {}, query = {}, body }: RequestValue, token?: string): Wire {
  const path = route.path.replace(/:(\w+)/g, (_match, name: string) => encodeURIComponent(wellFormed(String(params[name] ?? ''))));
  const wire = { method: route.method, baseUrl: route.baseUrl, target: `${path}${queryText(query)}`, token };
  if (body === undefined) return wire;
  return { ...wire, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Sends a request of a route in somebody's name. */
export function call(route: ExposedRoute, request: RequestValue, token?: string): Promise<Answer> {
  return sendPatiently(wireOf(route, request, token));
}

/**
 * A service that cannot find out in 300 ms who this is refuses with 503 `rights-unknown`: on a busy machine, as a person
 * would, one asks again.
 */
export async function sendPatiently(wire: Wire): Promise<Answer> {
  for (let left = TRIES; ; left -= 1) {
    const answer = await send(wire);
    if (left === 1 || codeOf(answer) !== 'rights-unknown') return answer;
  }
}

function queryText(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().filter((one) => one !== undefined).map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(String(one)))}`),
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** An address cannot hold half a character. */
const wellFormed = (text: string) => text.toWellFormed();
