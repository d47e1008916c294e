import { randomUUID } from 'node:crypto';
import pg from 'pg';

const fresh = (count: number) => Array.from({ length: count }, () => randomUUID());

/**
 * Copies a case, its tasks and its commune so many times, so that the first page of the queue is full; `forget` takes them
 * away again.
 */
export async function fillQueue(databaseUrl: string, caseId: string, count: number): Promise<{ forget(): Promise<void> }> {
  const url = Object.assign(new URL(databaseUrl), { pathname: '/osinum_casework' });
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const copies = [fresh(count), fresh(count)];
  await client.query(
    `INSERT INTO accompagnement SELECT copy.* FROM accompagnement original, unnest($2::uuid[], $3::uuid[]) AS made(id, commune),
       jsonb_populate_record(original, jsonb_build_object('id', made.id, 'collectivite_id', made.commune)) copy
     WHERE original.id = $1`,
    [caseId, ...copies],
  );
  await client.query(
    `INSERT INTO task SELECT copy.* FROM task original, unnest($2::uuid[]) new_case,
       jsonb_populate_record(original, jsonb_build_object('id', gen_random_uuid(), 'case_id', new_case)) copy
     WHERE original.case_id = $1`,
    [caseId, copies[0]],
  );
  await client.query(
    `INSERT INTO access.collectivite SELECT copy.* FROM access.collectivite original, unnest($2::uuid[]) new_id,
       jsonb_populate_record(original, jsonb_build_object('id', new_id)) copy
     WHERE original.id = (SELECT collectivite_id FROM accompagnement WHERE id = $1)`,
    [caseId, copies[1]],
  );
  return {
    async forget() {
      await client.query('DELETE FROM task WHERE case_id = ANY($1::uuid[])', [copies[0]]);
      await client.query('DELETE FROM accompagnement WHERE id = ANY($1::uuid[])', [copies[0]]);
      await client.query('DELETE FROM access.collectivite WHERE id = ANY($1::uuid[])', [copies[1]]);
      await client.end();
    },
  };
}
