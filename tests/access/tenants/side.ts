import type { Agent } from '../cast/agents.ts';
import { knownOf } from '../cast/known.ts';
import type { Life } from '../cast/live.ts';
import type { Tenant } from '../cast/tenant.ts';
import { exampleOf, type Known } from '../surface/example.ts';
import { inLanes } from '../surface/in-lanes.ts';
import type { ExposedRoute } from '../surface/routes.ts';
import { call } from '../surface/wire.ts';

/** A collectivité and whoever follows it, on one side of the wall. */
export interface Side {
  readonly name: string;
  readonly tenant: Tenant;
  readonly life: Life;
  /** Nobody, where no advisor has the territory. */
  readonly advisor: Agent | undefined;
}

/** An answer somebody of this side was given. */
export interface Reading {
  readonly what: string;
  readonly route: ExposedRoute;
  readonly text: string;
}

export interface Insider {
  readonly name: string;
  readonly token: string;
}

/** Those who may read on this side. */
export function insidersOf({ name, tenant, advisor }: Side): Insider[] {
  const referent = { name: `référent of ${name}`, token: tenant.referent.token };
  return advisor ? [referent, { name: `advisor of ${name}`, token: advisor.token }] : [referent];
}

export const knownOfSide = ({ tenant, life }: Side): Known => knownOf(tenant, life);

/** True for an answer about one collectivité alone; a list of an instance holds its other cases too. */
export const isAboutOne = ({ route }: Reading): boolean => /:(collectiviteId|caseId)/.test(route.path);

/** Figures made of many collectivités, on purpose: they move with the others. */
export const isAboutMany = ({ route }: Reading): boolean => /\/peers$/.test(route.path);

/** An answer without what the events of its own collectivité still add to a timeline, nor what reading it writes down. */
export function stillness({ text }: Reading): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (key === 'staffActs') return undefined;
    return key === 'timeline' ? (value as { authorSide: string }[]).filter(({ authorSide }) => authorSide !== 'system') : value;
  });
}

/** All that the people of a side read of their own, by route and reader. */
export async function readEverything(side: Side, routes: readonly ExposedRoute[]): Promise<Reading[]> {
  const known = knownOfSide(side);
  const readable = routes.filter(({ method, policy }) => method === 'GET' && policy.kind !== 'callers');
  const readings = readable.flatMap((route) => insidersOf(side).map((reader) => ({ route, reader })));
  const answers = await inLanes(readings, 6, ({ route, reader }) => call(route, exampleOf(route, known), reader.token));
  return readings.map(({ route, reader }, index) => ({ what: `${route.name}, ${reader.name}`, route, text: answers[index]!.text }));
}
