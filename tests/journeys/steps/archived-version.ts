import pg from 'pg';

/** Runs something while the questionnaire of a diagnostic is gone: its version names none that is kept. */
export async function whileArchived<T>(diagnosticId: string, work: () => Promise<T>, databaseUrl = process.env['DATABASE_URL']!): Promise<T> {
  const url = Object.assign(new URL(databaseUrl), { pathname: '/osinum_diagnostics' });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const setVersion = (version: string) => client.query('UPDATE diagnostic SET questionnaire_version = $2 WHERE id = $1', [diagnosticId, version]);
  const { rows } = await client.query<{ version: string }>('SELECT questionnaire_version AS version FROM diagnostic WHERE id = $1', [diagnosticId]);
  await setVersion('retiree');
  try {
    return await work();
  } finally {
    await setVersion(rows[0]!.version);
    await client.end();
  }
}
