import { readFile } from 'node:fs/promises';
import { EnginePool, engineAdapter } from './engine-adapter.ts';
import { loadEngine } from './load-engine.ts';

/**
 * The SQL that turns a live database into what the schema says; undefined when they already agree. Only Prisma's
 * engine compiled to WebAssembly is used: its binary is not to be had everywhere. Policies, functions and triggers
 * are outside its sight.
 */
export async function differenceSql(databaseUrl: string, schemaPath: string): Promise<string | undefined> {
  const schema = { path: schemaPath, content: await readFile(schemaPath, 'utf8') };
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils');
  const pool = new EnginePool(databaseUrl);
  try {
    const { SchemaEngine } = await loadEngine();
    const adapter = bindMigrationAwareSqlAdapterFactory(engineAdapter(pool));
    const engine = await SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, adapter);
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: '' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? undefined : (stdout ?? '');
  } finally {
    await pool.end();
  }
}
