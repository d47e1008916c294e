import type { Baseline } from '../../domain/baseline.ts';
import { typeset } from '../french-typography.ts';
import { smallCommunes } from './elsewhere.ts';

export const baselinesEquipements: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S0.prestataire',
    survey: 'S0',
    questions: ['equipement.depannage'],
    figure: '39 % font appel à un prestataire extérieur',
    caveat: 'Autre question : elle portait sur les projets, et non sur le dépannage.',
  },
  {
    key: 'S2.technicien',
    survey: 'S2',
    questions: ['equipement.depannage'],
    figure: '16 % ont un technicien informatique en interne',
    caveat: 'À comparer à la réponse « en interne » seulement.',
    comparesWith: ['interne'],
    comparableWhen: 'population < 3500',
    elsewhere: smallCommunes,
  },
]);

export const baselinesMobilite: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S0.smartphone',
    survey: 'S0',
    questions: ['mobilite.materiel-perso'],
    figure: '35 % utilisent leur propre téléphone, 28 % celui de leur employeur',
    caveat: 'Autre question : chacun y répondait pour soi.',
  },
  {
    key: 'S2.teletravail',
    survey: 'S2',
    questions: ['teletravail.jours'],
    figure: "65 % n'ont droit à aucun jour, 35 % à un jour ou plus, 14 % à trois jours ou plus",
    caveat: 'Jours auxquels on a droit, après la crise sanitaire.',
    comparesWith: ['zero', 'un', 'deux', 'trois-et-plus'],
    comparableWhen: 'population < 3500',
    elsewhere: smallCommunes,
  },
]);
