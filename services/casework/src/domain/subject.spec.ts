import { expect, it } from '@jest/globals';
import { subjectOf } from './subject.ts';

const themes = [
  { code: 'hebergement', title: 'Hébergement et sauvegarde', score: 1.2 },
  { code: 'securite', title: 'Sécurité numérique', score: 0.7 },
  { code: 'site', title: 'Site internet', score: 2 },
  { code: 'demat', title: 'Dématérialisation' },
];

it.each([
  [['A1', 'A2', 'A3', 'A4'], themes, 'Sauvegarde, Mots de passe'],
  [['A99'], themes, 'Sécurité numérique, Hébergement et sauvegarde'],
  [[], themes, 'Sécurité numérique, Hébergement et sauvegarde'],
  [[], themes.slice(3), 'Diagnostic'],
])('alerts %j: %#', (alerts, thematiques, subject) => {
  expect(subjectOf(alerts, thematiques)).toBe(subject);
});
