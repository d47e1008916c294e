// The yardstick of G2: bare Fastify, pg, and the product's own page model and template. Who asks, what the questions of the
// theme are and what is around the page is given at start; the rows of the diagnostic are read at each request.
//   MODE=page    rows to HTML in one process
//   MODE=rows    rows to JSON: the second half of a chain of two processes
//   MODE=front   asks BACK for the JSON, and makes the HTML of it
import fastify from 'fastify';
import pg from 'pg';
import { themePage } from '../../../services/web/dist/pages/diagnostic/theme-page.js';
import { renderPage } from '../../../services/web/dist/pages/shell/page-views.js';

const { MODE, DATABASE, BACK, PORT } = process.env;
const { theme, instance, session } = JSON.parse(process.env.SETTING);
const pool = new pg.Pool({ connectionString: DATABASE, max: 8 });
const app = fastify();

const rowsOf = `SELECT d.id, d.status, d.questionnaire_version, c.name, c.population,
    a.question_code, a.value, a.version, a.saved_at, a.saved_by
  FROM diagnostic d JOIN access.collectivite c ON c.id = d.collectivite_id
  LEFT JOIN answer a ON a.collectivite_id = d.collectivite_id AND a.diagnostic_id = d.id
  WHERE d.collectivite_id = $1::uuid AND d.id = $2::uuid ORDER BY a.saved_at`;

async function themeOf(collectiviteId, diagnosticId) {
  const { rows } = await pool.query({ name: 'rows', text: rowsOf, values: [collectiviteId, diagnosticId] });
  const answers = new Map(rows.map((row) => [row.question_code, row]));
  const questions = theme.questions.map((question) => {
    const row = answers.get(question.code);
    return row ? { ...question, answer: { ...row.value, version: row.version, savedAt: row.saved_at.toISOString(), savedBy: row.saved_by } } : question;
  });
  return { ...theme, questions, diagnostic: { ...theme.diagnostic, id: rows[0].id, status: rows[0].status } };
}

const page = (read) => async ({ params, url, headers }, reply) => {
  const found = await read(headers['x-collectivite'], params.diagnosticId);
  reply.type('text/html; charset=utf-8');
  return renderPage(themePage(found), { instance, path: url, session });
};
const ask = async (collectiviteId, diagnosticId) => (await fetch(`${BACK}/diagnostic/${diagnosticId}/themes/x`, { headers: { 'x-collectivite': collectiviteId } })).json();

const handlers = {
  page: page(themeOf),
  rows: ({ params, headers }) => themeOf(headers['x-collectivite'], params.diagnosticId),
  front: page(ask),
};
app.get('/diagnostic/:diagnosticId/themes/:thematique', handlers[MODE]);
app.get('/ready', async () => ({}));
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
process.on('SIGTERM', async () => {
  await app.close();
  await pool.end();
  process.exit(0);
});
