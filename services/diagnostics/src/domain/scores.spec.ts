import { describe, expect, it } from '@jest/globals';
import type { Answers } from './answer.ts';
import { chosen, notConcerned, readSample, unknown } from './sample.fixture.ts';
import { explainOverall, explainThematique, levelOf } from './score-words.ts';
import { scoresOf } from './scores.ts';

const scores = (answers: Answers) => scoresOf(readSample(answers));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('scores', () => {
  it('weigh the indices of the scored answers', () => {
    const [a] = scores({ 'a.copie': chosen('jour'), 'a.test': chosen('jamais'), 'a.lieu': chosen('epci') }).thematiques;
    expect(a).toMatchObject({ score: (3 * 3 + 2 * 0 + 1 * 1.5) / 6, scoredWeight: 6, askedWeight: 6, scoredShare: 1 });
  });

  it.each<[string, Answers, number | undefined, number]>([
    ['unknown', { 'a.copie': unknown, 'a.test': chosen('jamais'), 'a.lieu': chosen('choisi') }, 1, 0.5],
    ['unanswered', { 'a.test': chosen('jamais'), 'a.lieu': chosen('choisi') }, 1, 0.5],
    ['answered without index', { 'a.copie': chosen('jour'), 'a.test': chosen('jamais'), 'a.lieu': chosen('ailleurs') }, 9 / 5, 5 / 6],
    ['hidden', { 'a.copie': chosen('aucune'), 'a.test': chosen('jamais'), 'a.lieu': chosen('choisi') }, 0.75, 1],
    ['all unknown', { 'a.copie': unknown, 'a.test': unknown, 'a.lieu': unknown }, undefined, 0],
    ['nothing', {}, undefined, 0],
  ])('leave out what is %s', (_, answers, score, share) => {
    const [a] = scores(answers).thematiques;
    expect(a!.score).toBe(score);
    expect(a!.scoredShare).toBeCloseTo(share);
  });

  it('give no theme score rather than a division by zero, and no overall score either', () => {
    expect(scores({})).not.toHaveProperty('overall');
    expect(scores({}).thematiques[0]).not.toHaveProperty('score');
  });

  it('average the scored themes plainly', () => {
    expect(scores({ 'a.copie': chosen('jour'), 'b.constats': chosen('https'), 'b.canaux': notConcerned }).overall).toBe(1.5);
    expect(scores({ 'a.copie': chosen('jour') }).overall).toBe(3);
  });
});

describe('the words beside a score', () => {
  it.each([[0, 'rien'], [0.1, 'on se débrouille'], [0.5, 'on se débrouille'], [1.49, 'on se débrouille'], [1.6, 'organisé'], [2.5, 'vérifié'], [3, 'vérifié']])(
    '%s is « %s »',
    (score, level) => expect(levelOf(score)).toBe(level),
  );

  it('show how it came about', () => {
    const { thematiques } = scores({ 'a.copie': chosen('jour'), 'a.test': unknown, 'a.lieu': chosen('epci') });
    expect(plain(explainThematique(thematiques[0]!))).toBe(
      'Poids de chaque question × niveau de la réponse : (3 × 3 + 1 × 1,5) ÷ (3 + 1) = 2,6 sur 3. ' +
        'Ce score repose sur 67 % du poids des questions posées. Hors du calcul : 1 « je ne sais pas ».',
    );
  });

  it('say when there is too little to show, or nothing', () => {
    const few = scores({ 'a.lieu': chosen('choisi') }).thematiques[0]!;
    expect(explainThematique(few)).toContain('C’est trop peu');
    expect(plain(explainThematique(scores({ 'a.copie': unknown }).thematiques[0]!))).toBe(
      'Aucune réponse ne donne de score ici. Hors du calcul : 1 « je ne sais pas », 2 sans réponse.',
    );
  });

  it('show the mean of the themes', () => {
    const both = scores({ 'a.copie': chosen('jour'), 'b.constats': chosen('https', 'mentions') });
    expect(plain(explainOverall(both))).toBe('Moyenne simple de 2 thèmes : (3,0 + 1,0) ÷ 2 = 2,0 sur 3.');
    expect(explainOverall(scores({}))).toBe('Aucun thème n’a de score.');
  });
});
