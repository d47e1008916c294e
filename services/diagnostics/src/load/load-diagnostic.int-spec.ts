import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@osinum/kernel';
import { openLab, type Lab, type Tenant } from '../db/lab.fixture.ts';
import { aDiagnosticOf, allAnswers, unknown } from '../features/diagnostic-life.fixture.ts';
import { questionCode, together } from '../features/assistance-life.fixture.ts';
import { diagnosticViewOf } from '../views/diagnostic-view.ts';
import { thematiquePageOf } from '../views/thematique-view.ts';
import { loadDiagnostic, readDiagnostic, type LoadedDiagnostic } from './load-diagnostic.ts';

const november = new Date('2026-11-22T10:00:00Z');
const nextYear = new Date('2027-11-22T10:00:00.123Z');
let lab: Lab;
let tenant: Tenant;

beforeAll(async () => {
  lab = await openLab();
  tenant = await lab.aCollectivite();
});
afterAll(() => lab.close());

const both = async (diagnosticId: string) => {
  const key = { collectiviteId: tenant.collectiviteId, diagnosticId };
  const loaded = await lab.db.withTenant({ collectiviteId: tenant.collectiviteId }, (tx) => loadDiagnostic(tx, key, nextYear));
  return [loaded, await readDiagnostic(lab.db, key, nextYear)] as const;
};

const shown = (loaded: LoadedDiagnostic) => ({
  row: loaded.row,
  answers: loaded.answers,
  collectivite: loaded.collectivite,
  facts: loaded.reading.facts,
  view: diagnosticViewOf(loaded),
  pages: loaded.questionnaire.source.thematiques.map(({ code }) => thematiquePageOf(loaded, loaded.before(), code)),
});

describe('a diagnostic read in one statement', () => {
  it('says the same within a transaction and without: signed, taken again, half-way, typed by an advisor', async () => {
    const life = aDiagnosticOf(lab.db, tenant);
    const first = await life.signed(allAnswers, november, 'everything');
    const { id } = await life.start(nextYear);
    await life.answer(id, { 'hebergement.fichiers': unknown, 'sauvegarde.existe': allAnswers['sauvegarde.existe']! }, nextYear);
    const pair = together(lab, tenant);
    await pair.follow();
    await pair.agree(nextYear);
    await pair.type(id, 'cloud-gratuit', 1, nextYear);
    for (const diagnosticId of [first, id]) {
      const [loaded, read] = await both(diagnosticId);
      expect(shown(read)).toEqual(shown(loaded));
      expect(read.answers.length).toBeGreaterThan(1);
    }
    const [, read] = await both(id);
    expect(read.answers.find((answer) => answer.questionCode === questionCode)).toMatchObject({ assisted: { mode: 'phone' }, savedBy: pair.advisorId });
    expect(read.before()?.byCode.get('sauvegarde.existe')?.answer).toEqual(allAnswers['sauvegarde.existe']);
  });

  it('is refused like them: unknown, or of a collectivité that is not known yet', async () => {
    const diagnosticId = newId();
    await expect(readDiagnostic(lab.db, { ...tenant, diagnosticId }, november)).rejects.toMatchObject({ code: 'diagnostic-unknown' });
    const newcomer = { ...tenant, collectiviteId: newId() };
    await lab.all(
      `INSERT INTO diagnostic (collectivite_id, id, instance_id, status, questionnaire_version, started_at, started_by, version)
       VALUES ($1, $2, $3, 'draft', '1', now(), $4, 1)`,
      [newcomer.collectiviteId, diagnosticId, tenant.instanceId, tenant.personId],
    );
    await expect(readDiagnostic(lab.db, { ...newcomer, diagnosticId }, november)).rejects.toMatchObject({ code: 'collectivite-not-there-yet' });
  });
});
