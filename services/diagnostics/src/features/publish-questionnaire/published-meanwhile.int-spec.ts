import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { questionnaireV1 } from '../../data/questionnaire-v1.ts';
import { openLab, type Lab } from '../../db/lab.fixture.ts';
import type { Question, Questionnaire } from '../../domain/questionnaire.ts';
import { aDiagnosticOf, allAnswers, chosen } from '../diagnostic-life.fixture.ts';
import { getCurve } from '../get-curve/get-curve.ts';
import { getEvolution } from '../get-evolution/get-evolution.ts';
import { getThematique } from '../get-thematique/get-thematique.ts';
import { publishQuestionnaire } from './publish-questionnaire.ts';

const november = new Date('2026-11-22T10:00:00Z');
const nextYear = new Date('2027-11-22T10:00:00Z');
const changes: Record<string, (question: Question) => Question[]> = {
  'sauvegarde.reprise': () => [],
  'sauvegarde.copie-externe': (question) => [{ ...question, text: 'Une copie dort-elle ailleurs\u202f?' }],
  'hebergement.fichiers': (question) => ('choices' in question ? [{ ...question, choices: [...question.choices, { code: 'ailleurs-encore', text: 'Ailleurs encore', index: 1 }] } as Question] : [question]),
};
const next: Questionnaire = {
  ...questionnaireV1,
  thematiques: questionnaireV1.thematiques.map((thematique) => ({ ...thematique, questions: thematique.questions.flatMap((question) => changes[question.code]?.(question) ?? [question]) })),
};

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

describe('a version published while a diagnostic is open', () => {
  it('lets it finish on its own, answers kept; the next one takes the new version and offers the last answers again', async () => {
    const tenant = await lab.aCollectivite();
    const life = aDiagnosticOf(lab.db, tenant);
    const { id } = await life.start(november);
    await life.answer(id, { 'sauvegarde.existe': chosen('manuelle') }, november);
    expect(await publishQuestionnaire(lab.db, next, november)).toBe('2');

    const open = await life.start(november);
    expect(open).toMatchObject({ id, questionnaireVersion: '1', outdated: true, answered: 1 });
    await life.answer(id, allAnswers, november);
    expect(await life.complete(id, 'scores', november)).toMatchObject({ questionnaireVersion: '1', status: 'completed' });

    const retake = await life.start(nextYear);
    expect(retake).toMatchObject({ questionnaireVersion: '2', previousId: id });
    expect(retake).not.toHaveProperty('outdated');
    const shown = async (thematique: string, code: string) =>
      (await getThematique(lab.db, { ...tenant, diagnosticId: retake.id, thematique }, nextYear)).questions.find((question) => question.code === code);
    expect(await shown('equipements', 'collectivite.faits')).toMatchObject({ prefill: allAnswers['collectivite.faits'] });
    expect(await shown('hebergement', 'hebergement.fichiers')).not.toHaveProperty('prefill');
    await life.answer(retake.id, allAnswers, nextYear);
    await life.complete(retake.id, 'scores', nextYear);

    const { counts } = await getEvolution(lab.db, { ...tenant, diagnosticId: retake.id });
    expect(counts.modified).toBe(1);
    const { points } = await getCurve(lab.db, tenant.collectiviteId);
    expect(points.map(({ questionnaireVersion, versionChange }) => [questionnaireVersion, versionChange])).toEqual([
      ['1', undefined],
      ['2', { comparable: 77, modified: 1, added: 0, gone: 1, otherThematiques: ['hebergement'] }],
    ]);
  });

  it('says that a questionnaire was withdrawn, should its version not be there any more', async () => {
    const tenant = await lab.aCollectivite();
    const { id } = await aDiagnosticOf(lab.db, tenant).start(november);
    await lab.all(`UPDATE diagnostic SET questionnaire_version = 'retirée' WHERE id = $1`, [id]);
    await expect(aDiagnosticOf(lab.db, tenant).start(november)).rejects.toMatchObject({ kind: 'gone', code: 'questionnaire-archived', message: expect.stringContaining('Vos réponses sont gardées') });
  });
});
