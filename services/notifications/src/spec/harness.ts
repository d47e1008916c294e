import { randomUUID } from 'node:crypto';
import { startConsumers, type ConsumerGroup } from '@osinum/messaging';
import { openSystemDatabase, type SystemDatabase } from '@osinum/tenancy';
import { freshDatabase, HandBus, type FreshDatabase } from '@osinum/testing';
import pg from 'pg';
import { pino } from 'pino';
import { openNotifications, type NotificationsDb } from '../db/client.ts';
import type { Member, Recipient } from '../domain/recipients.ts';
import type { MailDeps } from '../features/send-mail/mail-deps.ts';
import { sweepCompletions, sweepMails, sweepRelances } from '../jobs/sweeps.ts';
import { notifications } from '../service.ts';
import { smtpMailer, type Mailer } from '../smtp/mailer.ts';
import { MailServer } from './mail-server.ts';

/** A commune of a test, with the address of its référent. */
export interface Commune {
  collectiviteId: string;
  email: string;
}

/** Database, consumers fed by hand, a real SMTP server, two clocks to move, and people who would stand in identity. */
export class Harness {
  readonly bus = new HandBus();
  readonly mails = new MailServer();
  readonly logger = pino({ level: 'silent' });
  /** Business time. */
  now = new Date('2026-11-12T14:00:00Z');
  /** How far wall time is moved from the true one. */
  wallAheadMs = 0;
  readonly clock = { now: () => this.now };
  readonly wall = { now: () => new Date(Date.now() + this.wallAheadMs) };
  readonly members = new Map<string, Member[]>();
  readonly advisors = new Map<string, Recipient[]>();
  /** Identity does not answer. */
  identityDown = false;
  mailer!: Mailer;
  readonly #fresh: FreshDatabase;
  readonly #root: pg.Pool;
  readonly owner: pg.Pool;
  readonly database: NotificationsDb;
  readonly systemDatabase: SystemDatabase;
  #consumers: ConsumerGroup | undefined;

  private constructor(fresh: FreshDatabase) {
    this.#fresh = fresh;
    this.#root = new pg.Pool({ connectionString: fresh.superuserUrl, max: 2 });
    this.owner = new pg.Pool({ connectionString: fresh.ownerUrl, max: 1 });
    for (const pool of [this.#root, this.owner]) pool.on('error', () => {});
    this.database = openNotifications(fresh.appUrl);
    this.systemDatabase = openSystemDatabase({ url: fresh.systemUrl });
  }

  static async start(): Promise<Harness> {
    const harness = new Harness(await freshDatabase('notifications'));
    harness.mailer = smtpMailer(await harness.mails.start());
    harness.#consumers = await startConsumers({
      group: 'notifications',
      brokers: [],
      bus: harness.bus,
      database: harness.database,
      consumers: [...(notifications.consumers ?? [])],
      deps: harness,
      logger: harness.logger,
      pausesMs: [],
    });
    return harness;
  }

  get urls(): { DATABASE_URL_APP: string; DATABASE_URL_SYSTEM: string } {
    return { DATABASE_URL_APP: this.#fresh.appUrl, DATABASE_URL_SYSTEM: this.#fresh.systemUrl };
  }

  async stop(): Promise<void> {
    await this.#consumers?.stop();
    await this.mails.stop();
    await this.database.close();
    await this.systemDatabase.close();
    await this.owner.end();
    await this.#root.end();
    await this.#fresh.drop();
  }

  /** What the jobs do, once: reminders, completions, then mails. */
  async tick(): Promise<void> {
    await sweepRelances(this);
    await sweepCompletions(this);
    await this.sendMails();
  }

  sendMails(): Promise<void> {
    return sweepMails(this, this.mailDeps());
  }

  mailDeps(): MailDeps {
    return {
      db: this.database,
      clock: this.clock,
      wall: this.wall,
      mailer: this.mailer,
      publicBase: 'http://{host}:4100',
      logger: this.logger,
      directory: {
        members: async (collectiviteId) => this.#answer(this.members.get(collectiviteId) ?? []),
        advisors: async (instanceId) => this.#answer(this.advisors.get(instanceId) ?? []),
        advisor: async (instanceId, personId) => this.#answer((this.advisors.get(instanceId) ?? []).filter((one) => one.personId === personId)),
        staffName: async (instanceId, personId) =>
          this.#answer(this.advisors.get(instanceId)?.find((one) => one.personId === personId)?.name),
      },
    };
  }

  #answer<T>(value: T): T {
    if (this.identityDown) throw new Error('identity does not answer');
    return value;
  }

  /** Everything in a table, past row security: for looking, never for acting. */
  async everything<R extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<R[]> {
    return (await this.#root.query<R>(sql, values)).rows;
  }

  published(collectiviteId: string) {
    return this.everything<{ type: string; payload: Record<string, unknown>; instance_id: string }>(
      'SELECT type, payload, instance_id FROM messaging.outbox WHERE collectivite_id = $1 ORDER BY position',
      collectiviteId,
    );
  }

  async anInstance(code = 'osinum', name = 'Osinum Territoires'): Promise<string> {
    const id = randomUUID();
    await this.#root.query('INSERT INTO access.instance VALUES ($1, $2, $3, $4, $5, $6, 1)', [
      id, code, name, `${code}.localhost`, name, `ne-pas-repondre@${code}.example`,
    ]);
    return id;
  }

  /** A new commune of an instance, with a référent to write to. */
  async aCommune(instanceId: string): Promise<Commune> {
    const collectiviteId = randomUUID();
    const email = `mairie-${collectiviteId.slice(0, 8)}@commune.example`;
    await this.#root.query(
      `INSERT INTO access.collectivite (id, siren, name, kind, departement, version) VALUES ($1, '216001800', 'Crisolles', 'commune', '60', 1)`,
      [collectiviteId],
    );
    await this.#root.query(`INSERT INTO access.relation VALUES ($1, $2, 'adherent', false, 1)`, [instanceId, collectiviteId]);
    const person = { personId: randomUUID(), name: 'Mireille Garnier', email, role: 'referent', status: 'active' };
    this.members.set(collectiviteId, [person]);
    return { collectiviteId, email };
  }
}
