import { describe, expect, it } from '@jest/globals';
import { helpsInWords, upperFirst } from './helps-in-words.ts';

describe('who helps, in words', () => {
  it.each([
    [['votre intercommunalité', 'l’opérateur public', 'CNIL : modèles'], 'Votre intercommunalité, l’opérateur public, CNIL : modèles'],
    [['17Cyber'], '17Cyber'],
    [[], ''],
  ])('%j', (labels, sentence) => expect(helpsInWords(labels)).toBe(sentence));

  it('puts a capital on a letter with an accent too', () => expect(upperFirst('éditeur')).toBe('Éditeur'));
});
