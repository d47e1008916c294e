import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionnaireV1 } from '../../data/questionnaire-v1.ts';
import { openLab, type Lab } from '../../db/lab.fixture.ts';
import type { Question, Questionnaire } from '../../domain/questionnaire.ts';
import { runQuestionnaire } from './command.ts';
import { publishFirst, publishQuestionnaire } from './publish-questionnaire.ts';

const now = new Date('2026-11-22T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'questionnaire-'));
const inFile = (content: unknown): string => {
  const file = join(folder, 'questionnaire.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
};
const withQuestion = (code: string, change: (question: Question) => Question | undefined, from: Questionnaire = questionnaireV1): Questionnaire => ({
  ...from,
  thematiques: from.thematiques.map((thematique) => ({
    ...thematique,
    questions: thematique.questions.flatMap((question) => (question.code === code ? (change(question) ?? []) : question)),
  })),
});
const reworded = withQuestion('sauvegarde.existe', (question) => ({ ...question, text: 'Vos fichiers sont-ils copiés ailleurs\u202f?' }));

let lab: Lab;
const run = (verb: string, file?: string) => runQuestionnaire(file === undefined ? [verb] : [verb, file], { db: lab.db, now });

beforeAll(async () => {
  lab = await openLab({ published: false });
});
afterAll(() => lab.close());

describe('publishing the questionnaire', () => {
  it('tells the first version once, then each change as the next one, for good', async () => {
    expect(await publishFirst(lab.db, questionnaireV1, now)).toBe('1');
    expect(await publishFirst(lab.db, reworded, now)).toBeUndefined();
    await expect(publishQuestionnaire(lab.db, questionnaireV1, now)).rejects.toMatchObject({ code: 'nothing-to-publish' });
    expect(await publishQuestionnaire(lab.db, reworded, now)).toBe('2');
    expect(await publishQuestionnaire(lab.db, questionnaireV1, now)).toBe('3');
    expect(await lab.all(`SELECT version, content->>'version' AS said FROM published_questionnaire ORDER BY version`)).toEqual(['1', '2', '3'].map((version) => ({ version, said: version })));
    const [told] = await lab.eventsOf('2');
    expect(told).toMatchObject({ type: 'QuestionnaireState', aggregate_version: '1', payload: { version: '2' } });
    expect(told!.payload['thematiques']).toHaveLength(12);
    const untold = lab.all(`SELECT 1 FROM published_questionnaire p WHERE NOT EXISTS (SELECT 1 FROM messaging.outbox o WHERE o.key = p.version)`);
    expect(await untold).toEqual([]);
  });

  it('gives two publications at the same moment two numbers, or refuses the second as empty', async () => {
    const outcomes = await Promise.allSettled([publishQuestionnaire(lab.db, reworded, now), publishQuestionnaire(lab.db, reworded, now)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('leaves a published version alone: the database refuses to change or delete it', async () => {
    for (const sql of [`UPDATE published_questionnaire SET content = '{}'`, 'DELETE FROM published_questionnaire']) {
      await expect(lab.db.withTenant({ collectiviteId: '00000000-0000-4000-8000-000000000000' }, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(/permission denied/);
    }
  });
});

describe('the command', () => {
  beforeEach(async () => {
    await publishQuestionnaire(lab.db, questionnaireV1, now).catch(() => undefined);
  });

  it('finds nothing wrong with the data of the service, and nothing to publish', async () => {
    expect(await run('validate')).toEqual({ failed: false, text: expect.stringMatching(/12.thèmes, 79.questions, aucun nom perdu/) });
    expect((await run('diff')).text).toMatch(/^Rien ne change depuis la version \d+\.\n$/);
    expect(await run('publish')).toEqual({ failed: true, text: expect.stringContaining('rien à publier') });
  });

  it('reads back what it shows', async () => {
    const shown = inFile((await run('show')).text);
    expect((await run('validate', shown)).failed).toBe(false);
    expect((await run('diff', shown)).text).toContain('Rien ne change');
  });

  it('says what changes and how a retake will compare, then publishes it and says what becomes of open diagnostics', async () => {
    const file = inFile(withQuestion('equipement.inventaire', () => undefined, withQuestion('sauvegarde.existe', (question) => ({ ...question, text: 'Autrement dit', weight: 2 }))));
    const { text, failed } = await run('diff', file);
    expect(failed).toBe(false);
    expect(text).toContain('sauvegarde.existe : texte');
    expect(text).toContain('après : Autrement dit');
    expect(text).toContain('sauvegarde.existe : poids\n    avant : 3\n    après : 2');
    expect(text).toContain('equipement.inventaire : question : retiré(e)');
    expect(text).toContain('comparables : 78\n');
    expect(text).toContain('retirées : 1 (equipement.inventaire)');
    const published = await run('publish', file);
    expect(published).toEqual({ failed: false, text: expect.stringMatching(/^La version (\d+) est publiée\.\nUn diagnostic commencé avec la version \d+ finit avec elle/) });
  });

  it.each<[string, unknown, RegExp]>([
    ['a lost question in a condition', withQuestion('sauvegarde.test', (question) => ({ ...question, visibleWhen: 'sauvegarde.exist = aucune' })), /questionnaire\.json:\d+ : sauvegarde\.test : « sauvegarde\.exist » n’est ni une question.*Corrigez le nom/],
    ['an unknown measure', withQuestion('sauvegarde.test', (question) => ({ ...question, calls: [{ measure: 'magie' }] })), /questionnaire\.json:\d+ : sauvegarde\.test : mesure inconnue « magie »/],
    ['an unknown duty', withQuestion('sauvegarde.test', (question) => ({ ...question, duties: ['loi-perdue'] })), /obligation inconnue « loi-perdue »/],
    ['an index that does not exist', withQuestion('sauvegarde.existe', (question) => ({ ...question, choices: [{ code: 'x', text: 'x', index: 4 }] }) as unknown as Question), /questionnaire\.json:\d+ : « thematiques\.2\.questions\.\d+\.choices\.0\.index »/],
    ['a file that is no JSON', '{ "conditions": ', /questionnaire\.json:1 : ce fichier ne se lit pas/],
    ['the score of a theme placed later', withQuestion('sauvegarde.test', (question) => ({ ...question, visibleWhen: 'score.pilotage >= 2' })), /questionnaire\.json:\d+ : sauvegarde\.test : « score\.pilotage » n’est pas le score d’un thème placé avant/],
    ['a call that the plan does not serve', withQuestion('collectivite.faits', (question) => ({ ...question, calls: [{ measure: 'inventaire' }] })), /questionnaire\.json:\d+ : collectivite\.faits : aucun plan ne servirait l’appel de « inventaire »/],
    ['an answer renamed that the plan looks at', withQuestion('pilotage.metiers', (question) => ({ ...question, calls: [{ measure: 'operateur', onlyFor: 'pilotage.metiers = cdo' }] })), /questionnaire\.json:\d+ : pilotage\.metiers : l’appel de « operateur » ne vise pas/],
    ['a call whose condition cannot be read', withQuestion('securite.mots-de-passe', (question) => ({ ...question, calls: [{ measure: 'coffre-mots-de-passe', onlyFor: 'securite.perdue = nimporte )(' }] })), /questionnaire\.json:\d+ : securite\.mots-de-passe : « securite\.perdue = nimporte \)\( »/],
    ['an answer named like a silence', withQuestion('equipement.inventaire', (question) => ({ ...question, choices: [{ code: 'nsp', text: 'Nous ne savons pas', index: 0 }] }) as Question), /questionnaire\.json:\d+ : equipement\.inventaire : la réponse « nsp »/],
    ['answers mapped to one that is not there', { ...questionnaireV1, replaces: { 'securite.referent': { kind: 'comparable', to: 'securite.referent', choices: { aucun: 'inexistante' } } } }, /questionnaire\.json:\d+ : replaces : « securite\.referent » n’a pas de réponse « inexistante » dans cette version/],
    ['an anchor whose answers changed', withQuestion('sauvegarde.existe', (question) => ({ ...question, choices: [{ code: 'toujours', text: 'Toujours', index: 3 }, ...('choices' in question ? question.choices.slice(1) : [])] }) as Question), /questionnaire\.json:\d+ : sauvegarde\.existe : cette question « ancre »/],
    ['a mapping from a question that never was', { ...questionnaireV1, replaces: { 'a.perdue': { kind: 'gone' } } }, /replaces : « a\.perdue » n’est pas une question de la version/],
  ])('refuses %s, naming file, line and name', async (_, content, expected) => {
    const file = inFile(content);
    for (const verb of ['validate', 'publish']) expect(await run(verb, file)).toEqual({ failed: true, text: expect.stringMatching(expected) });
  });

  it('points at the line itself', async () => {
    const content = withQuestion('sauvegarde.test', (question) => ({ ...question, visibleWhen: 'sauvegarde.exist = aucune' }));
    const lines = JSON.stringify(content, null, 2).split('\n');
    const line = lines.findIndex((text) => text.includes('sauvegarde.exist = aucune')) + 1;
    expect((await run('validate', inFile(content))).text).toContain(`questionnaire.json:${line} :`);
  });

  it('says so when a file is not there, when no database is named, and what it knows', async () => {
    expect((await run('validate', '/nulle/part.json')).text).toContain('/nulle/part.json : ce fichier n’existe pas');
    expect((await runQuestionnaire(['diff'], { db: undefined, now })).text).toContain('Lancez npm start');
    expect((await run('aide')).text).toContain('npm run questionnaire -- validate');
  });
});
