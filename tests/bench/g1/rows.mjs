import { questionnaireV1 } from '../../../services/diagnostics/dist/data/questionnaire-v1.js';
import { compileQuestionnaire } from '../../../services/diagnostics/dist/domain/compile-questionnaire.js';
import { readAnswers } from '../../../services/diagnostics/dist/domain/reading.js';

const compiledV1 = compileQuestionnaire(questionnaireV1);
const facts = { kind: 'commune', population: 917, departement: '60' };

/** So many answers that a commune of 917 inhabitants may give, in the order of the questionnaire; the rest is still to come. */
export function someAnswers(count) {
  const answers = { 'collectivite.faits': { state: 'answered', facts: { agents: 6, elus: 15 } } };
  for (const { question } of compiledV1.questions) {
    if (Object.keys(answers).length >= count) break;
    const asked = readAnswers(compiledV1, { facts, answers, on: '2026-11-22' }).byCode.get(question.code);
    if (asked.state !== 'unanswered') continue;
    const choices = asked.offered.slice(0, 1).map(({ code }) => code);
    answers[question.code] = choices.length > 0 ? { state: 'answered', choices } : { state: 'unknown' };
  }
  return answers;
}

/**
 * Communes that this person may answer for, each with an open diagnostic and `answers`; gone again with `forget`.
 * @param {import('pg').Client} superuser on the database of diagnostics
 */
export async function makeCommunes(superuser, { count, siren, personId, answers }) {
  const { rows } = await superuser.query(
    `WITH commune AS (
       INSERT INTO access.collectivite (id, siren, name, kind, population, departement, version)
       SELECT gen_random_uuid(), $2, 'Commune d’essai', $3, $4, $5, 1 FROM generate_series(1, $1::int) RETURNING id),
     member AS (
       INSERT INTO access.membership (collectivite_id, person_id, role, status, siren, version)
       SELECT id, $6::uuid, 'referent', 'active', $2, 1 FROM commune)
     INSERT INTO diagnostic (collectivite_id, id, instance_id, status, questionnaire_version, started_at, started_by, version)
     SELECT id, gen_random_uuid(), gen_random_uuid(), 'draft', $7, now(), $6::uuid, 1 FROM commune
     RETURNING collectivite_id AS "collectiviteId", id AS "diagnosticId"`,
    [count, siren, facts.kind, facts.population, facts.departement, personId, compiledV1.source.version],
  );
  await superuser.query(
    `INSERT INTO answer (collectivite_id, diagnostic_id, question_code, value, version, saved_at, saved_by)
     SELECT d.collectivite_id, d.id, a.key, a.value, 1, now(), $2::uuid
     FROM diagnostic d CROSS JOIN jsonb_each($3::jsonb) a WHERE d.collectivite_id = ANY($1::uuid[])`,
    [rows.map(({ collectiviteId }) => collectiviteId), personId, JSON.stringify(answers)],
  );
  await superuser.query('VACUUM ANALYZE');
  return rows;
}

export async function forgetCommunes(superuser, communes) {
  const ids = [communes.map(({ collectiviteId }) => collectiviteId)];
  for (const table of ['answer', 'diagnostic', 'access.membership']) await superuser.query(`DELETE FROM ${table} WHERE collectivite_id = ANY($1::uuid[])`, ids);
  await superuser.query('DELETE FROM access.collectivite WHERE id = ANY($1::uuid[])', ids);
}
