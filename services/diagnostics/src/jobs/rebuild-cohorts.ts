import { defineJob } from '@osinum/jobs';
import type { ServiceContext } from '@osinum/service-kit';
import { unowned, type SqlTx } from '@osinum/tenancy';
import { cohorts } from '../data/cohorts.ts';
import type { DiagnosticsDb } from '../db/client.ts';
import { findCells, findContributions, keepCell, lockCohorts } from '../db/cohort-sweep.ts';
import { listPublished } from '../db/questionnaires.ts';
import { emptyCell, rebuiltCell } from '../domain/peers/cell.ts';
import { comparableWith } from '../domain/peers/comparability.ts';
import { subjectsOf, type Subject } from '../domain/peers/subjects.ts';

const EVERY_MS = 15 * 60_000;

type Context = Pick<ServiceContext<unknown, DiagnosticsDb>, 'database' | 'systemDatabase' | 'clock'>;

interface Rebuilding {
  readonly cohort: string;
  readonly subjects: readonly Subject[];
  readonly questionnaireVersion: string;
  readonly at: Date;
}

/** Makes the figures of every cohort anew from what each collectivité last signed. Gives how many changed. */
export async function rebuildCohorts({ database, systemDatabase, clock }: Context): Promise<number> {
  const versions = await database.withTenant(unowned, listPublished);
  if (versions.current === undefined) return 0;
  const { source } = versions.current;
  const subjects = subjectsOf(source, comparableWith(versions, source.version));
  let changed = 0;
  for (const { code } of cohorts) {
    const rebuilding = { cohort: code, subjects, questionnaireVersion: source.version, at: clock.now() };
    changed += await systemDatabase.withSystem((tx) => rebuildCohort(tx, rebuilding));
  }
  return changed;
}

async function rebuildCohort(tx: SqlTx, { cohort, subjects, ...made }: Rebuilding): Promise<number> {
  await lockCohorts(tx);
  const contributions = await findContributions(tx, cohort);
  const cells = await findCells(tx, cohort);
  let changed = 0;
  for (const { code, rule, countedIn } of subjects) {
    const before = cells.get(code) ?? emptyCell;
    const after = rebuiltCell(before, countedIn(contributions), rule);
    if (after === before) continue;
    await keepCell(tx, { cohort, subject: code }, after, made);
    changed += 1;
  }
  return changed;
}

export const rebuildCohortsJob = (context: Context) =>
  defineJob({
    name: 'rebuild-cohorts',
    schedule: { everyMs: EVERY_MS },
    run: async () => void (await rebuildCohorts(context)),
  });
