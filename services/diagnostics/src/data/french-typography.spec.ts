import { describe, expect, it } from '@jest/globals';
import { frenchText, typeset } from './french-typography.ts';

describe('French typography', () => {
  it.each([
    ["Qui l'a fait ?", 'Qui l’a fait\u202f?'],
    ['Stop ! Puis ; encore', 'Stop\u202f! Puis\u202f; encore'],
    ['Comptez : tout', 'Comptez\u00a0: tout'],
    ['« RSSI »', '«\u00a0RSSI\u00a0»'],
    ['1 086 réponses', '1\u202f086 réponses'],
    ['18 % en 12 mois', '18\u202f% en 12\u00a0mois'],
    ['Voir https://exemple.fr/a?b=c', 'Voir https://exemple.fr/a?b=c'],
  ])('%s', (typed, expected) => expect(frenchText(typed)).toBe(expected));

  it('leaves codes and conditions alone', () => {
    const content = { code: "l'a ?", visibleWhen: 'a.b != c', text: "l'a ?", choices: [{ code: 'x', text: 'Quoi ?' }] };
    expect(typeset(content)).toEqual({
      code: "l'a ?",
      visibleWhen: 'a.b != c',
      text: 'l’a\u202f?',
      choices: [{ code: 'x', text: 'Quoi\u202f?' }],
    });
  });

  it('changes nothing the second time', () => {
    const once = frenchText("« 3 500 habitants » : l'an prochain ?");
    expect(frenchText(once)).toBe(once);
  });
});
