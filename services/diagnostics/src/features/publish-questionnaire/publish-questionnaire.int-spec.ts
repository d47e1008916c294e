import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tableOfTheStudy } from '../../data/cnam/rules.ts';
import { questionnaireV1 } from '../../data/questionnaire-v1.ts';
import { openLab, type Lab } from '../../db/lab.fixture.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { aDiagnosticOf, allAnswers } from '../diagnostic-life.fixture.ts';
import { publishQuestionnaire } from './publish-questionnaire.ts';

const now = new Date('2026-11-22T10:00:00Z');
const reworded: Questionnaire = {
  ...questionnaireV1,
  thematiques: questionnaireV1.thematiques.map((thematique) => ({ ...thematique, title: `${thematique.title} (bis)` })),
};
const { cnam, ...withoutProfile } = questionnaireV1;
const reweighted: Questionnaire = { ...withoutProfile, thematiques: questionnaireV1.thematiques.slice(1) };
const otherProfile: Questionnaire = { ...questionnaireV1, cnam: { ...cnam!, parameters: tableOfTheStudy } };

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

describe('publishing the questionnaire', () => {
  it('tells each version once, and again only when its meaning is mended before use', async () => {
    expect(await publishQuestionnaire(lab.db, questionnaireV1, now)).toBe('published');
    expect(await publishQuestionnaire(lab.db, questionnaireV1, now)).toBe('unchanged');
    expect(await publishQuestionnaire(lab.db, reworded, now)).toBe('unchanged');
    expect(await publishQuestionnaire(lab.db, reweighted, now)).toBe('published');
    expect(await publishQuestionnaire(lab.db, questionnaireV1, now)).toBe('published');
    const told = await lab.eventsOf('1');
    expect(told.map(({ type, aggregate_version }) => [type, aggregate_version])).toEqual([
      ['QuestionnaireState', '1'],
      ['QuestionnaireState', '2'],
      ['QuestionnaireState', '3'],
    ]);
    expect(told[0]!.payload).toMatchObject({ version: '1', thematiques: expect.arrayContaining([expect.objectContaining({ code: 'hebergement', questionCodes: expect.arrayContaining(['sauvegarde.existe']) })]) });
    expect(told[0]!.payload['thematiques']).toHaveLength(12);
  });

  it('refuses to change a version that a diagnostic was signed with', async () => {
    await publishQuestionnaire(lab.db, questionnaireV1, now);
    await aDiagnosticOf(lab.db, await lab.aCollectivite()).signed(allAnswers, now);
    for (const changed of [reweighted, otherProfile]) {
      await expect(publishQuestionnaire(lab.db, changed, now)).rejects.toMatchObject({ code: 'version-in-use' });
    }
    expect(await publishQuestionnaire(lab.db, questionnaireV1, now)).toBe('unchanged');
  });
});
