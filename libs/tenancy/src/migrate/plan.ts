import type { AppliedMigration } from './history.ts';
import type { MigrationFile } from './migration-files.ts';

/** What is left to apply. Refuses an edited or unfinished file, and one that slips in before what was applied. */
export function pendingMigrations(files: readonly MigrationFile[], history: readonly AppliedMigration[]): MigrationFile[] {
  const applied = new Map(history.map((row) => [row.name, row]));
  for (const row of history) {
    if (!row.finished) throw new Error(`The migration ${row.name} began and never finished: mend it by hand, then mark it in _prisma_migrations.`);
    const file = files.find(({ name }) => name === row.name);
    if (file && file.checksum !== row.checksum) throw new Error(`The migration ${row.name} was edited after it was applied: put it back and write a new one.`);
  }
  const pending = files.filter(({ name }) => !applied.has(name));
  const last = history.map(({ name }) => name).sort().at(-1);
  const early = pending.find(({ name }) => last !== undefined && name < last);
  if (early) throw new Error(`The migration ${early.name} is older than ${last}, which is applied: give it a new timestamp.`);
  return pending;
}
