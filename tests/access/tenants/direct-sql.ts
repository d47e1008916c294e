import { afterAll, describe, expect, it } from '@jest/globals';
import { print, printTable } from '../surface/table.ts';
import { databases, Rows, type Scope, type Table, type Truth } from './rows.ts';
import type { Side } from './side.ts';
import type { World } from './world.ts';

type Line = Record<string, string | number>;

const columns = ['table', 'rows', 'of A or its instance', 'seen by nobody', 'as B', 'as B’s instance', 'as B’s référent', 'changed by B', 'forged by B', 'as A'];
const notGranted = '–';
const rlsRefusal = '42501';

/** Under the app role of each service, past every line of its code: only row security stands between A and B. */
export function directSql(world: () => World): void {
  const lines: Line[] = [];

  afterAll(() => {
    printTable('Rows of A and of its instance, under the app role of each service (– reading or writing is not granted)', columns, lines);
    print(`${lines.length} tables in ${databases.length} databases`);
  });

  describe.each(databases)('under the app role of %s', (service) => {
    it('nothing of A is seen or touched without its tenant', async () => {
      const { sides: { A, B }, marks } = world();
      const words = [...marks.A.ids, ...marks.A.words, A.tenant.instanceId];
      const rows = new Rows(service);
      try {
        for (const table of await rows.ownedTables()) lines.push(await examine(service, rows, table, { ours: B, theirs: A, words }));
      } finally {
        await rows.close();
      }
      const ofService = lines.filter(({ table }) => String(table).startsWith(`${service} `));
      expect(ofService.filter((line) => faultsIn(line).length > 0).map((line) => ({ ...line, faults: faultsIn(line) }))).toEqual([]);
    });
  });

  it('A had rows for this to mean something', () => {
    const filled = lines.filter((line) => Number(line['of A or its instance']) > 0).map(({ table }) => table);
    expect(filled).toEqual(expect.arrayContaining([
      'identity public.membership', 'identity public.person', 'diagnostics public.answer', 'diagnostics public.snapshot',
      'recommendations public.action', 'casework public.task', 'casework public.timeline_entry',
    ]));
  });
}

interface Examined {
  readonly ours: Side;
  readonly theirs: Side;
  /** What their rows hold. */
  readonly words: readonly string[];
}

async function examine(service: string, rows: Rows, table: Table, { ours: b, theirs: a, words }: Examined): Promise<Line> {
  const scopes = {
    'as B': { collectivite: b.tenant.collectiviteId },
    'as B’s instance': { instance: b.tenant.instanceId },
    'as B’s référent': { person: b.tenant.referent.personId },
    'as A': { collectivite: a.tenant.collectiviteId, instance: a.tenant.instanceId, person: a.tenant.referent.personId },
  };
  const everything: Scope = { ...scopes['as B'], ...scopes['as B’s instance'], ...scopes['as B’s référent'] };
  const truth = await rows.truth(table, words);
  const line: Line = { table: `${service} ${table.name}`, rows: truth.all, 'of A or its instance': truth.marked, 'changed by B': notGranted, 'forged by B': notGranted };
  line['seen by nobody'] = (await rows.count(table, {}, words))?.all ?? notGranted;
  for (const [name, scope] of Object.entries(scopes)) line[name] = (await rows.count(table, scope, words))?.marked ?? notGranted;
  return { ...line, ...(table.secured && truth.owner && (await attack(rows, table, everything, truth))) };
}

/** Changes, deletes and copies a row of A's as B. */
async function attack(rows: Rows, table: Table, scope: Scope, { column, owner, example }: Truth): Promise<Line> {
  const harms = [await rows.harm(table, scope, column, owner, 'change'), await rows.harm(table, scope, column, owner, 'delete')];
  const done = harms.filter((harm) => harm !== undefined);
  const forged = await rows.forge(table, scope, example);
  return {
    'changed by B': done.length > 0 ? done.reduce((sum, harm) => sum + harm, 0) : notGranted,
    'forged by B': forged === rlsRefusal ? 'refused' : forged,
  };
}

/** What row security let through. */
function faultsIn(line: Line): string[] {
  const nothing = ['seen by nobody', 'as B', 'as B’s instance', 'as B’s référent', 'changed by B'];
  const seen = nothing.filter((column) => line[column] !== 0 && line[column] !== notGranted);
  return ['refused', notGranted].includes(String(line['forged by B'])) ? seen : [...seen, 'forged by B'];
}
