// The yardstick of G1: bare Fastify and pg, nothing checked but what the statement itself checks.
//   MODE=tenant    the product's statement, under row security
//   MODE=prepared  the same, as a named (prepared) statement
//   MODE=open      prepared too, without row security, on a role that it does not bind
import fastify from 'fastify';
import pg from 'pg';
import { saveAsTenant, saveOpenly } from './statements.mjs';

const { MODE, DATABASE, PORT, PERSON } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE, max: 8 });
const app = fastify();

const run = {
  tenant: (key, values) => pool.query(saveAsTenant, [key.collectiviteId, '', '', key.diagnosticId, ...values]),
  prepared: (key, values) => pool.query({ name: 'save', text: saveAsTenant, values: [key.collectiviteId, '', '', key.diagnosticId, ...values] }),
  open: (key, values) => pool.query({ name: 'open', text: saveOpenly, values: [key.collectiviteId, key.diagnosticId, ...values] }),
}[MODE];

app.put('/collectivites/:collectiviteId/diagnostics/:diagnosticId/answers/:questionCode', async ({ params, body }, reply) => {
  const { version, ...value } = body;
  const savedAt = new Date();
  const { rows } = await run(params, [params.questionCode, JSON.stringify(value), savedAt, PERSON, version]);
  if (rows.length === 0) return reply.status(409).send({});
  return { ...value, version: rows[0].version, savedAt: savedAt.toISOString(), savedBy: PERSON };
});
app.get('/ready', async () => ({}));
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
process.on('SIGTERM', async () => {
  await app.close();
  await pool.end();
  process.exit(0);
});
