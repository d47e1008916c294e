import { actionChangedText } from '../../../services/casework/src/data/timeline-texts.ts';
import type { EffectCount } from '../rules/observed.ts';
import type { Databases, Service } from './databases.ts';

/** What tells a move of an action is not an effect of the completion. */
const movesTold = ['en-cours', 'proposee'].map((state) => `'${actionChangedText(state)}'`).join(', ');

/** Each effect of a completion: where it is counted, by diagnostic, for the collectivités of the run, which have one each. */
const questions: readonly { effect: string; service: Service; sql: string }[] = [
  { effect: 'Dossier', service: 'casework', sql: 'SELECT diagnostic_id AS id, count(*) AS count FROM accompagnement WHERE collectivite_id = ANY ($1::uuid[]) GROUP BY 1' },
  { effect: 'Tâche', service: 'casework', sql: `
    SELECT a.diagnostic_id AS id, count(*) AS count FROM accompagnement a JOIN task t ON t.instance_id = a.instance_id AND t.case_id = a.id
    WHERE a.collectivite_id = ANY ($1::uuid[]) GROUP BY 1` },
  { effect: 'Tâche en double', service: 'casework', sql: `
    SELECT a.diagnostic_id AS id, count(*) - count(DISTINCT (t.case_id, t.kind, t.key)) AS count FROM accompagnement a JOIN task t ON t.instance_id = a.instance_id AND t.case_id = a.id
    WHERE a.collectivite_id = ANY ($1::uuid[]) GROUP BY 1` },
  { effect: 'Ligne du fil', service: 'casework', sql: `
    SELECT a.diagnostic_id AS id, count(*) AS count FROM accompagnement a JOIN timeline_entry t ON t.instance_id = a.instance_id AND t.case_id = a.id
    WHERE a.collectivite_id = ANY ($1::uuid[]) AND t.text NOT IN (${movesTold}) GROUP BY 1` },
  { effect: 'Plan', service: 'recommendations', sql: 'SELECT diagnostic_id AS id, count(*) AS count FROM plan WHERE collectivite_id = ANY ($1::uuid[]) GROUP BY 1' },
  { effect: 'Action du plan', service: 'recommendations', sql: `
    SELECT p.diagnostic_id AS id, count(*) AS count FROM plan p JOIN action a ON a.collectivite_id = p.collectivite_id AND a.plan_id = p.id
    WHERE p.collectivite_id = ANY ($1::uuid[]) GROUP BY 1` },
  { effect: 'Relance armée', service: 'notifications', sql: 'SELECT diagnostic_id AS id, count(*) AS count FROM reminder WHERE collectivite_id = ANY ($1::uuid[]) AND cancelled_at IS NULL GROUP BY 1' },
  { effect: 'Date de relance', service: 'notifications', sql: `
    SELECT r.diagnostic_id AS id, count(*) AS count FROM reminder r JOIN reminder_occurrence o ON o.collectivite_id = r.collectivite_id AND o.reminder_id = r.id
    WHERE r.collectivite_id = ANY ($1::uuid[]) AND o.state = 'planned' GROUP BY 1` },
  { effect: 'Courriel de fin', service: 'notifications', sql: `
    SELECT facts ->> 'diagnosticId' AS id, count(*) AS count FROM mail WHERE collectivite_id = ANY ($1::uuid[]) AND facts ->> 'kind' = 'completion' GROUP BY 1` },
  { effect: 'Envoi', service: 'notifications', sql: `
    SELECT l.diagnostic_id AS id, count(*) AS count FROM diagnostic_life l JOIN mail m ON m.collectivite_id = l.collectivite_id
      JOIN delivery d ON d.instance_id = m.instance_id AND d.mail_id = m.id
    WHERE l.collectivite_id = ANY ($1::uuid[]) GROUP BY 1` },
];

/** How often each effect is there for each diagnostic. */
export async function countEffects({ read }: Databases, collectivites: readonly string[]): Promise<EffectCount[]> {
  const counted = await Promise.all(questions.map(async ({ effect, service, sql }) => {
    const rows = await read<{ id: string; count: string }>(service, sql, [collectivites]);
    return rows.map(({ id, count }) => ({ effect, diagnosticId: id, count: Number(count) }));
  }));
  return counted.flat();
}

export const effectNames = questions.map(({ effect }) => effect);
