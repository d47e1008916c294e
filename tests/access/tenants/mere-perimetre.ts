import { expect, it } from '@jest/globals';
import { eventually } from '@osinum/testing';
import { cover } from '../cast/instances.ts';
import { exampleOf } from '../surface/example.ts';
import { inLanes } from '../surface/in-lanes.ts';
import { call } from '../surface/wire.ts';
import { leaksIn } from './marks.ts';
import { Rows } from './rows.ts';
import { knownOfSide } from './side.ts';
import type { Tally } from './tally.ts';
import { routes, type World } from './world.ts';

const projecting = ['diagnostics', 'recommendations', 'casework', 'notifications'];

/** Staff of an instance that only covers a commune see it counted among others, never by itself. To be tried last. */
export function merePerimetre(world: () => World, tally: Tally): void {
  it('an instance that only covers A learns nothing of it', async () => {
    const { sides: { A, B }, marks } = world();
    const relation = [B.tenant.instanceId, A.tenant.collectiviteId] as const;
    await cover(...relation);
    await inLanes(projecting, 4, (service) => isProjected(service, `${relation.join(',')},perimetre`));
    const known = { ...knownOfSide(A), instanceId: B.tenant.instanceId };
    const ofStaff = routes.filter(({ method, policy, path }) => method === 'GET' && policy.kind === 'staff' && path.includes(':collectiviteId'));
    const results = await inLanes(ofStaff, 4, async (route) => ({ route, answer: await call(route, exampleOf(route, known), B.advisor!.token) }));
    tally.add('an instance that only covers A', results.map(({ answer }) => ({ answer, leaks: leaksIn(answer.text, marks.A).length })));
    const told = results.filter(({ answer }) => answer.status !== 404 && answer.text !== '{"results":null}');
    expect(told.map(({ route, answer }) => `${route.name}: ${answer.text}`)).toEqual([]);
  });
}

async function isProjected(service: string, row: string): Promise<void> {
  const rows = new Rows(service);
  try {
    await eventually(async () => {
      expect((await rows.truth({ name: 'access.relation', secured: true }, [row])).marked).toBe(1);
    }, { timeoutMs: 15_000, everyMs: 100 });
  } finally {
    await rows.close();
  }
}
