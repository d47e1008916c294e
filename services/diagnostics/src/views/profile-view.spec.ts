import { describe, expect, it } from '@jest/globals';
import { profileView } from '@osinum/contracts';
import { cnamV1, textOfTheStudy } from '../data/cnam/rules.ts';
import { compiledV1 } from '../data/questionnaire-v1.ts';
import { readingOf, type Said } from '../domain/cnam/cnam.fixture.ts';
import { criterionQuestions } from '../domain/cnam/criterion-questions.ts';
import { profileOf } from '../domain/cnam/profile-of.ts';
import { criteria } from '../domain/cnam/profiles.ts';
import { profileViewOf } from './profile-view.ts';

const view = (said: Said, path: 'light' | 'full' = 'light') =>
  profileView.parse(profileViewOf(cnamV1, readingOf(said, path), { struckAxes: [], version: 0 }));
const wordsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsIn) : [];

const observateur: Said = { 'site.existe': 'a-jour-an', 'pilotage.axes-territoire': ['thd', 'open-data'], 'donnees.dpd': 'mutualise' };

describe('the profile on the page', () => {
  it('names a full match, and says that it is no rank', () => {
    const { outcome, headline, notARank, profiles } = view(observateur);
    expect([outcome, headline]).toEqual(['match', 'Vos réponses dessinent le profil «\u00a0Observateur\u00a0».']);
    expect(notARank).toContain('ni une note, ni un classement');
    expect(profiles).toHaveLength(1);
    expect(profiles[0]?.criteria[2]).toEqual({ number: 3, expected: '2 axes en cours, aucun autre prévu', tick: 'met' });
  });

  it('gives each criterion a finding, and the answers behind it', () => {
    const [plan, , axes, posts, evaluation, communication] = view(observateur).criteria;
    expect(plan).toMatchObject({ finding: 'Vous n’avez pas de plan écrit.', answers: [{ questionCode: 'pilotage.plan', answer: 'Pas prévu pour le moment' }] });
    expect(axes?.finding).toBe('2\u00a0axes en cours sur\u00a012.');
    expect(posts?.finding).toContain('un DPD partagé ou extérieur');
    expect(evaluation?.answers).toMatchObject([{ questionCode: 'pilotage.plan' }]);
    expect(communication).toMatchObject({ finding: 'Vous informez.', answers: [{ questionCode: 'site.existe' }, { questionCode: 'relation.canaux' }] });
  });

  it('names the nearest ones together', () => {
    const { headline } = view({ 'pilotage.axes-territoire': ['thd', 'fablab'], 'relation.canaux': 'reseaux' });
    expect(headline).toContain('«\u00a0Explorateur\u00a0» et «\u00a0Observateur\u00a0», 5\u00a0critères sur\u00a06.');
  });

  it('asks what would tell, when too little is known', () => {
    const { profiles, headline, wouldTell } = view({ 'pilotage.plan': 'nsp', 'pilotage.elu': 'nsp', 'relation.canaux': 'nsp' });
    expect([profiles, headline]).toEqual([[], 'Il manque des réponses pour dessiner un profil.']);
    expect(wouldTell.map(({ questionCode }) => questionCode)).toEqual(expect.arrayContaining(['pilotage.plan', 'pilotage.elu', 'relation.canaux']));
  });

  it('says to the smaller what was deduced, and nothing of it to the larger', () => {
    const light = view(observateur);
    expect(light.axes.filter(({ deduced }) => deduced).map(({ code }) => code)).toEqual(['dematerialisation', 'e-inclusion', 'e-democratie', 'hebergement', 'protection']);
    expect([light.postsAssumed, light.notes[0]]).toEqual([true, expect.stringContaining('Rayez')]);
    const full = view({}, 'full');
    expect([full.postsAssumed, full.axes.some(({ deduced }) => deduced)]).toEqual([false, false]);
    expect(full.notes.join()).not.toContain('Rayez');
  });

  it('is written in plain French, and says that it follows the text of the study', () => {
    expect(cnamV1.parameters).toBe(textOfTheStudy);
    const words = [view(observateur), view({}, 'full'), view({ 'pilotage.plan': 'nsp' })].flatMap(wordsIn);
    expect(words.filter((text) => /['"]| [?!;:»]|« |\d \d{3}|\.\./.test(text))).toEqual([]);
    expect(words.filter((text) => /meilleur|classé|premier rang|en retard|en avance/i.test(text) && !text.includes('ni un classement'))).toEqual([]);
  });

  it('rests on no sensitive answer, so that it may be shown with the scores', () => {
    for (const path of ['light', 'full'] as const) {
      const reading = readingOf({ 'pilotage.plan': 'vote' }, path);
      const { findings } = profileOf(cnamV1, reading);
      const behind = criteria.flatMap((criterion) => criterionQuestions(criterion, findings, cnamV1, reading));
      expect(behind.filter((code) => compiledV1.byCode.get(code)!.question.sensitive)).toEqual([]);
    }
  });
});
