import type { Known } from '../surface/example.ts';
import type { ExposedRoute } from '../surface/routes.ts';
import type { Answer, Wire } from '../surface/send.ts';
import { sendPatiently, wireOf } from '../surface/wire.ts';
import { learn } from './learning.ts';
import { randomSpoils } from './random-spoils.ts';
import { spoiledRequest, spoilsOf } from './spoiled-fields.ts';
import { spoiledWires } from './spoiled-wires.ts';
import { faultsOf } from './verdict.ts';

export interface Attempt {
  readonly route: ExposedRoute;
  readonly status: number;
  readonly faults: readonly string[];
}

/** The right person at the right place, with nonsense to say. */
export interface Fuzzed {
  readonly route: ExposedRoute;
  readonly known: Known;
  readonly token: string | undefined;
  readonly seed: number;
  /** Only this field of the body is spoiled; the whole request otherwise. */
  readonly field?: string;
}

/** Every bad request of a route, one after the other: what an answer teaches goes into the next. */
export async function fuzz({ route, known: first, token, seed, field }: Fuzzed): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  let known = first;
  const attempt = async (label: string, wire: Wire) => {
    const answer = await sendPatiently(wire).catch(noAnswer);
    attempts.push({ route, status: answer.status, faults: faultsOf(answer).map((fault) => `${route.name}, ${label}: ${fault}`) });
    known = learn(known, answer);
  };
  const spoils = [...spoilsOf(route, known), ...randomSpoils(route, known, seed)];
  for (const spoil of field ? spoils.filter(({ path }) => path[0] === 'body' && path[1] === field) : spoils) {
    await attempt(spoil.label, wireOf(route, spoiledRequest(route, known, spoil), token));
  }
  if (!field) for (const { label, wire } of spoiledWires(route, known, token)) await attempt(label, wire);
  return attempts;
}

/** A service that hangs up has failed too. */
const noAnswer = (error: unknown): Answer => ({ status: 599, contentType: '', text: String(error), json: undefined });
