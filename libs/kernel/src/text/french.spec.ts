import { describe, expect, it } from '@jest/globals';
import { formatDate, formatDateTime, formatNumber, formatScore, plural, withA, withDe } from './french.ts';

describe('French formats', () => {
  it.each([
    ['2026-11-12T09:00:00Z', '12 novembre 2026'],
    ['2026-05-01T09:00:00Z', '1er mai 2026'],
    ['2026-11-30T23:30:00Z', '1er décembre 2026'],
  ])('formatDate %s', (iso, expected) => {
    expect(formatDate(new Date(iso))).toBe(expected);
  });

  it('writes hours the French way, in Paris time', () => {
    expect(formatDateTime(new Date('2026-07-14T08:42:00Z'))).toBe('14 juillet 2026 à 10\u00a0h\u00a042');
  });

  it.each([
    [1.25, '1,3'],
    [0, '0,0'],
    [3, '3,0'],
    [undefined, '–'],
    [null, '–'],
  ])('formatScore %s', (score, expected) => {
    expect(formatScore(score)).toBe(expected);
  });

  it('groups thousands with a narrow no-break space', () => {
    expect(formatNumber(1260)).toBe('1\u202f260');
  });

  it.each([
    [0, '0\u00a0réponse'],
    [1, '1\u00a0réponse'],
    [2, '2\u00a0réponses'],
  ])('plural %s', (count, expected) => {
    expect(plural(count, 'réponse')).toBe(expected);
  });

  it.each([
    ['Bonneuil-les-Eaux', 'de Bonneuil-les-Eaux', 'à Bonneuil-les-Eaux'],
    ['Avrillé', 'd’Avrillé', 'à Avrillé'],
    ['Épernay', 'd’Épernay', 'à Épernay'],
    ['Île-d’Aix', 'd’Île-d’Aix', 'à Île-d’Aix'],
    ['Hautecourt-Romanèche', 'd’Hautecourt-Romanèche', 'à Hautecourt-Romanèche'],
    ['Le Havre', 'du Havre', 'au Havre'],
    ['Les Neyrolles', 'des Neyrolles', 'aux Neyrolles'],
    ['La Boisse', 'de La Boisse', 'à La Boisse'],
    ['L’Abergement-Clémenciat', 'de L’Abergement-Clémenciat', 'à L’Abergement-Clémenciat'],
    ['Lesquin', 'de Lesquin', 'à Lesquin'],
    ['Communauté de communes du Pays Noyonnais', 'de la Communauté de communes du Pays Noyonnais', 'à la Communauté de communes du Pays Noyonnais'],
    ['Syndicat des eaux', 'du Syndicat des eaux', 'au Syndicat des eaux'],
    ['Osinum Territoires', 'd’Osinum Territoires', 'à Osinum Territoires'],
  ])('joins « de » and « à » to %s', (name, de, a) => {
    expect([withDe(name), withA(name)]).toEqual([de, a]);
  });
});
