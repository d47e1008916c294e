import { describe, expect, it } from '@jest/globals';
import { somePeers, someResults } from '../samples.fixture.ts';
import { peersModel, peersSummary } from './peers-model.ts';

describe('The comparison with collectivités alike', () => {
  it.each([
    [{}, 'Comparaison avec au moins 20 communes de 500 à 3\u202f499\u00a0habitants, sans classement.'],
    [{ thematiques: [] }, 'La comparaison avec les communes de 500 à 3\u202f499\u00a0habitants demande 10 collectivités par thème. Elles n’y sont pas encore.'],
    [{ cohort: undefined, thematiques: [] }, 'Nous ne connaissons pas votre nombre d’habitants\u00a0: nous ne pouvons pas vous comparer.'],
  ])('with %j, says with whom, or why not', (more, text) => expect(peersSummary(somePeers(more))).toBe(text));

  it('sets a score beside the middle half, and keeps to itself one that rests on too little', () => {
    const { bars, text, method } = peersModel(someResults(), somePeers()) as { bars: { rows: object[] }; text: string; method: string };
    expect(bars.rows).toMatchObject([
      { label: 'Hébergement', today: '0,7', peers: '1,1', half: 'de 0,4 à 1,6', bar: { today: '23.3%', peers: '36.7%', half: { from: '13.3%', width: '40%' } } },
      { label: 'Sécurité', today: '–', peers: '1,2' },
    ]);
    expect(text).toMatch(/du 12\u00a0novembre 2026 au 14\u00a0novembre 2026\. Ce n’est ni une note, ni un classement\.$/);
    expect(method).toMatch(/^Les autres thèmes n’ont pas encore 10 collectivités/);
  });

  it('shows no figure while there are too few', () => {
    expect(peersModel(someResults(), somePeers({ thematiques: [] }))).toEqual({ title: expect.stringMatching(/^Vous et les communes/), text: expect.stringMatching(/demande 10/) });
  });
});
