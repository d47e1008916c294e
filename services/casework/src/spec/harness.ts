import { randomUUID } from 'node:crypto';
import { startConsumers, type ConsumerGroup } from '@osinum/messaging';
import type { Staff } from '@osinum/service-kit';
import { openSystemDatabase, type SystemDatabase } from '@osinum/tenancy';
import { freshDatabase, HandBus, type FreshDatabase } from '@osinum/testing';
import pg from 'pg';
import { pino } from 'pino';
import { openCasework, type CaseworkDb } from '../db/client.ts';
import { casework } from '../service.ts';

/** A row of the outbox, as published. */
export interface Published {
  type: string;
  key: string;
  payload: Record<string, unknown>;
  instance_id: string;
  collectivite_id: string;
  aggregate_version: string;
}

export interface AdvisorOptions {
  departements?: string[];
  capacity?: number;
  absences?: { from: string; to: string; relay?: string }[];
  roles?: Staff['roles'];
  personId?: string;
}

/** The service's database, its consumers fed by hand, a clock to move, and the people and places of a test. */
export class Harness {
  readonly bus = new HandBus();
  now = new Date('2026-11-16T09:00:00Z');
  readonly clock = { now: () => this.now };
  readonly #fresh: FreshDatabase;
  readonly #root: pg.Pool;
  /** The role that owns the tables: for reading the catalogue. */
  readonly owner: pg.Pool;
  readonly db: CaseworkDb;
  readonly systemDatabase: SystemDatabase;
  #consumers: ConsumerGroup | undefined;

  private constructor(fresh: FreshDatabase) {
    this.#fresh = fresh;
    this.#root = new pg.Pool({ connectionString: fresh.superuserUrl, max: 2 });
    this.owner = new pg.Pool({ connectionString: fresh.ownerUrl, max: 1 });
    for (const pool of [this.#root, this.owner]) pool.on('error', () => {});
    this.db = openCasework(fresh.appUrl);
    this.systemDatabase = openSystemDatabase({ url: fresh.systemUrl });
  }

  static async start(): Promise<Harness> {
    const harness = new Harness(await freshDatabase('casework'));
    harness.#consumers = await startConsumers({
      group: 'casework',
      brokers: [],
      bus: harness.bus,
      database: harness.db,
      consumers: [...(casework.consumers ?? [])],
      deps: harness,
      logger: pino({ level: 'silent' }),
      pausesMs: [],
    });
    return harness;
  }

  /** The addresses of the database, for a whole service started on it. */
  get urls(): { DATABASE_URL_APP: string; DATABASE_URL_SYSTEM: string } {
    return { DATABASE_URL_APP: this.#fresh.appUrl, DATABASE_URL_SYSTEM: this.#fresh.systemUrl };
  }

  get database(): CaseworkDb {
    return this.db;
  }

  async stop(): Promise<void> {
    await this.#consumers?.stop();
    await this.db.close();
    await this.systemDatabase.close();
    await this.owner.end();
    await this.#root.end();
    await this.#fresh.drop();
  }

  /** Everything in a table, past row security: for looking, never for acting. */
  async everything<R extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<R[]> {
    return (await this.#root.query<R>(sql, values)).rows;
  }

  published(collectiviteId: string): Promise<Published[]> {
    return this.everything<Published>(
      `SELECT type, key, payload, instance_id, collectivite_id, aggregate_version FROM messaging.outbox
       WHERE collectivite_id = $1 ORDER BY position`,
      collectiviteId,
    );
  }

  deadLetters(): Promise<{ reason: string }[]> {
    return this.everything('SELECT reason FROM messaging.dead_letter');
  }

  /** A new collectivité, a member of the instance unless told otherwise. */
  async aCollectivite(instanceId: string, departement: string | null = '60', kind = 'adherent'): Promise<string> {
    const id = randomUUID();
    await this.#root.query(
      `INSERT INTO access.collectivite (id, siren, name, kind, population, departement, version)
       VALUES ($1, $2, $3, 'commune', 917, $4, 1)`,
      [id, String(Math.floor(1e8 + Math.random() * 8e8)), `Commune ${id.slice(0, 6)}`, departement],
    );
    await this.#root.query('INSERT INTO access.relation VALUES ($1, $2, $3, false, 1)', [instanceId, id, kind]);
    return id;
  }

  /** A new member of the staff. */
  async anAdvisor(instanceId: string, options: AdvisorOptions = {}): Promise<Staff> {
    const { departements = ['60'], capacity = 20, absences = [], roles = ['conseiller'] } = options;
    const { personId = randomUUID() } = options;
    await this.#root.query('INSERT INTO access.staff VALUES ($1, $2, $3, $4, $5, $6, false, 1)', [
      instanceId,
      personId,
      roles,
      departements,
      capacity,
      JSON.stringify(absences),
    ]);
    return { personId, instanceId, roles, departements };
  }

  /** A référent of a collectivité, or somebody who was. */
  async aMember(collectiviteId: string, personId: string, status: 'active' | 'ended' = 'active'): Promise<void> {
    await this.#root.query(`INSERT INTO access.membership VALUES ($1, $2, 'referent', $3, '216001800', 1)`, [
      collectiviteId,
      personId,
      status,
    ]);
  }

  async leaves(staff: Staff): Promise<void> {
    await this.#root.query('UPDATE access.staff SET ended = true WHERE person_id = $1', [staff.personId]);
  }
}
