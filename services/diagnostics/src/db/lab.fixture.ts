import { newId } from '@osinum/kernel';
import { freshDatabase, type FreshDatabase } from '@osinum/testing';
import pg from 'pg';
import { questionnaireV1 } from '../data/questionnaire-v1.ts';
import type { CollectiviteFacts } from '../domain/collectivite-facts.ts';
import { publishFirst } from '../features/publish-questionnaire/publish-questionnaire.ts';
import { openDiagnosticsDb, type DiagnosticsDb } from './client.ts';

export interface OutboxEvent {
  readonly type: string;
  readonly key: string;
  readonly payload: Record<string, unknown>;
  readonly instance_id: string;
  readonly collectivite_id: string;
  readonly aggregate_version: string;
  readonly causation_id: string | null;
  readonly actor: string;
  readonly id: string;
}

export interface Tenant {
  readonly collectiviteId: string;
  readonly instanceId: string;
  readonly personId: string;
}

/** A database of diagnostics for one spec file, and the neighbours' facts that it needs. */
export interface Lab {
  readonly db: DiagnosticsDb;
  readonly urls: FreshDatabase;
  /** A collectivité served by an instance, as identity would have told. */
  aCollectivite(facts?: Partial<CollectiviteFacts>, relation?: 'adherent' | 'perimetre'): Promise<Tenant>;
  /** What was appended about a diagnostic, in order. */
  eventsOf(key: string): Promise<OutboxEvent[]>;
  /** Anything, seen past row security. */
  all<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** With version 1 published, unless told. */
export async function openLab({ published = true } = {}): Promise<Lab> {
  const urls = await freshDatabase('diagnostics');
  const db = openDiagnosticsDb(urls.appUrl);
  if (published) await publishFirst(db, questionnaireV1, new Date('2026-01-05T08:00:00Z'));
  const superuser = new pg.Pool({ connectionString: urls.superuserUrl, max: 1 });
  superuser.on('error', () => undefined);
  const all = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => (await superuser.query<T>(sql, values)).rows;
  return {
    db,
    urls,
    all,
    aCollectivite: (facts = {}, relation = 'adherent') => aCollectivite(all, facts, relation),
    eventsOf: (key) => all<OutboxEvent>('SELECT * FROM messaging.outbox WHERE key = $1 ORDER BY position', [key]),
    close: async () => {
      await db.close();
      await superuser.end();
      await urls.drop();
    },
  };
}

async function aCollectivite(all: Lab['all'], facts: Partial<CollectiviteFacts>, relation: string): Promise<Tenant> {
  const tenant = { collectiviteId: newId(), instanceId: newId(), personId: newId() };
  await all(
    `INSERT INTO access.collectivite (id, siren, name, kind, population, departement, version)
     VALUES ($1, '216001800', 'Commune d’essai', $2, $3, $4, 1)`,
    [tenant.collectiviteId, facts.kind ?? 'commune', facts.population ?? 917, 'departement' in facts ? facts.departement : '60'],
  );
  await all(
    `INSERT INTO access.relation (instance_id, collectivite_id, kind, ended, version) VALUES ($1, $2, $3, false, 1)`,
    [tenant.instanceId, tenant.collectiviteId, relation],
  );
  return tenant;
}
