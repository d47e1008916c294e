import { describe, expect, it } from '@jest/globals';
import { costInWords } from './labels.ts';
import type { CostBand } from './measure.ts';

describe('costInWords', () => {
  it.each<[CostBand, boolean, string]>([
    [0, false, 'Gratuit'],
    [1, false, 'Ordre de grandeur pour une petite collectivité\u00a0: moins de 500\u00a0€ par an'],
    [3, false, 'Ordre de grandeur pour une petite collectivité\u00a0: plus de 3\u202f000\u00a0€ par an'],
    [0, true, 'Du temps plutôt qu’un achat'],
    [2, true, 'Selon votre taille\u00a0: demandez un devis'],
  ])('of band %d, larger: %s, is « %s »', (cost, larger, words) => {
    expect(costInWords(cost, larger)).toBe(words);
  });
});
