import type { CollectiviteKind, queueView } from '@osinum/contracts';
import type { z } from 'zod';
import type { Day } from '../domain/day.ts';
import type { Status } from '../domain/status.ts';
import type { Tx } from './client.ts';

export type QueueView = z.infer<typeof queueView>;

/** A line of the queue. */
export interface QueueRow {
  id: string;
  collectivite_id: string;
  name: string | null;
  kind: CollectiviteKind | null;
  population: number | null;
  departement: string | null;
  status: Status;
  subject: string;
  assignee_id: string | null;
  legal_duty: boolean;
  first_request: boolean;
  contact_made: boolean;
  next_title: string | null;
  next_due_on: Day | null;
  late_tasks: number;
  open_alerts: number;
}

/** Whose queue, on which day, and what is looked for. */
export interface QueueQuery {
  instanceId: string;
  /** The advisor's territory. */
  departements: readonly string[];
  /** The advisor and the absent colleagues whose relay they are. */
  mine: readonly string[];
  today: Day;
  view: QueueView;
  q?: string | undefined;
  departement?: string | undefined;
}

const active = `a.status NOT IN ('clos', 'en-pause') AND (a.assignee_id IS NULL OR a.assignee_id = ANY($3::uuid[]))`;

const viewConditions: Record<QueueView, string> = {
  'cette-semaine': `${active} AND a.next_due_on <= day.today + 7`,
  'en-retard': `${active} AND a.next_due_on < day.today`,
  'mes-accompagnements': `a.status IN ('en-cours', 'en-pause') AND a.assignee_id = ANY($3::uuid[])`,
  'en-pause': `a.status = 'en-pause' AND a.assignee_id = ANY($3::uuid[])`,
  'a-qualifier': `a.status = 'a-qualifier'`,
  'a-prendre-en-charge': `a.status = 'a-prendre-en-charge'`,
  tous: `a.status <> 'clos'`,
};

const cases = 'accompagnement a CROSS JOIN (SELECT $4::date AS today) day';

/** The territory as {@link isOnTerritory} has it, and whatever one follows oneself. */
const inTerritory = `a.instance_id = $1::uuid AND a.status <> 'clos'
  AND (a.departement = ANY($2::text[]) OR a.departement IS NULL AND cardinality($2::text[]) > 0 OR a.assignee_id = ANY($3::uuid[]))`;

const searched = `($5::text IS NULL OR c.name ILIKE $5 OR c.siren LIKE $6) AND ($7::text IS NULL OR a.departement = $7)`;

/** One page of a view, by deadline. */
export async function listQueue(tx: Tx, query: QueueQuery, page: { size: number; offset: number }): Promise<QueueRow[]> {
  return tx.$queryRawUnsafe<QueueRow[]>(
    `SELECT a.id::text, a.collectivite_id::text, c.name, c.kind, c.population, a.departement, a.status, a.subject,
       a.assignee_id::text, a.legal_duty, a.first_request, a.contact_made,
       next.title AS next_title, a.next_due_on::text, open.late_tasks, open.open_alerts
     FROM ${cases}
     LEFT JOIN access.collectivite c ON c.id = a.collectivite_id
     LEFT JOIN LATERAL (
       SELECT title FROM task t WHERE t.instance_id = a.instance_id AND t.case_id = a.id
         AND t.done_at IS NULL AND t.cancelled_at IS NULL ORDER BY t.due_on, t.created_at, t.id LIMIT 1) next ON true
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE t.due_on < day.today)::int AS late_tasks,
              count(*) FILTER (WHERE t.kind = 'alert')::int AS open_alerts
       FROM task t WHERE t.instance_id = a.instance_id AND t.case_id = a.id
         AND t.done_at IS NULL AND t.cancelled_at IS NULL) open
     WHERE ${inTerritory} AND ${viewConditions[query.view]} AND ${searched}
     ORDER BY a.next_due_on NULLS LAST, a.opened_at, a.id
     LIMIT $8 OFFSET $9`,
    ...parameters(query),
    page.size,
    page.offset,
  );
}

/** How many cases the view holds in all. */
export async function countQueue(tx: Tx, query: QueueQuery): Promise<number> {
  const rows = await tx.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ${cases} LEFT JOIN access.collectivite c ON c.id = a.collectivite_id
     WHERE ${inTerritory} AND ${viewConditions[query.view]} AND ${searched}`,
    ...parameters(query),
  );
  return rows[0]!.count;
}

/** How many cases each view holds, whatever is searched. */
export async function countViews(tx: Tx, query: QueueQuery): Promise<Record<QueueView, number>> {
  const columns = Object.entries(viewConditions).map(
    ([view, condition]) => `count(*) FILTER (WHERE ${condition})::int AS "${view}"`,
  );
  const rows = await tx.$queryRawUnsafe<Record<QueueView, number>[]>(
    `SELECT ${columns.join(', ')} FROM ${cases} WHERE ${inTerritory}`,
    ...parameters(query).slice(0, 4),
  );
  return rows[0]!;
}

function parameters({ instanceId, departements, mine, today, q, departement }: QueueQuery): unknown[] {
  const text = q?.trim().replaceAll(/[\\%_]/g, '\\$&');
  return [
    instanceId,
    departements,
    mine,
    today,
    text ? `%${text}%` : null,
    text ? `${text.replaceAll(/\s/g, '')}%` : null,
    departement ?? null,
  ];
}
