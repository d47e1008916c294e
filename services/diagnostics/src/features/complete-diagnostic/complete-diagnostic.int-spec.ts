import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLab, type Lab } from '../../db/lab.fixture.ts';
import type { DiagnosticsDb } from '../../db/client.ts';
import { aDiagnosticOf, allAnswers } from '../diagnostic-life.fixture.ts';
import { completeDiagnostic } from './complete-diagnostic.ts';

const now = new Date('2026-11-22T10:00:00Z');
let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

/** The same database, in which every transaction fails at its very end. */
const failing = (db: DiagnosticsDb): DiagnosticsDb => ({
  ...db,
  withTenant: (scope, work) =>
    db.withTenant(scope, async (tx) => {
      await work(tx);
      throw new Error('the disk is full');
    }),
});

describe('completing a diagnostic', () => {
  it('leaves state and events both there, or neither', async () => {
    const tenant = await lab.aCollectivite();
    const life = aDiagnosticOf(lab.db, tenant);
    const { id } = await life.start(now);
    await life.answer(id, allAnswers, now);
    const key = { collectiviteId: tenant.collectiviteId, diagnosticId: id };
    const state = () =>
      lab.all(
        `SELECT d.status, count(DISTINCT s.diagnostic_id)::int AS snapshots, count(o.id)::int AS events
         FROM diagnostic d LEFT JOIN snapshot s ON s.diagnostic_id = d.id
         LEFT JOIN messaging.outbox o ON o.key = d.id::text AND o.type <> 'DiagnosticStarted'
         WHERE d.id = $1 GROUP BY d.status`,
        [id],
      );
    const signature = { personId: tenant.personId, visibility: 'scores' as const, now };
    await expect(completeDiagnostic(failing(lab.db), key, signature)).rejects.toThrow('the disk is full');
    expect(await state()).toEqual([{ status: 'draft', snapshots: 0, events: 0 }]);
    await completeDiagnostic(lab.db, key, signature);
    expect(await state()).toEqual([{ status: 'completed', snapshots: 1, events: 2 }]);
  });
});
