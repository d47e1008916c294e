import type { Baseline } from '../../domain/baseline.ts';
import { typeset } from '../french-typography.ts';
import { communesOnly, largerCommunes, smallCommunes } from './elsewhere.ts';

export const baselinesSite: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S2.mediation',
    survey: 'S2',
    questions: ['relation.aide-numerique'],
    figure: "28 % disent qu'une aide existe sur leur territoire : 15 % par l'intercommunalité, 11 % par eux-mêmes",
    caveat: 'Même question qu\'ici, « sur votre territoire ».',
    comparesWith: ['par-nous', 'par-epci', 'autre'],
    comparableWhen: 'population < 3500',
    elsewhere: smallCommunes,
  },
]);

export const baselinesDematerialisation: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S2.actes',
    survey: 'S2',
    questions: ['demat.actes'],
    figure: "59 % de ceux qui ont un opérateur public lui confient l'envoi des actes (351 réponses)",
    caveat: 'Autre question : elle portait sur un service de l\'opérateur public.',
  },
  {
    key: 'S2.parapheur',
    survey: 'S2',
    questions: ['demat.signature'],
    figure: '36 % de ceux qui ont un opérateur public utilisent son parapheur (351 réponses). Ils sont aussi plus nombreux à en avoir un : 13 points de plus que les autres',
    caveat: 'Autre question : elle portait sur un service de l\'opérateur public.',
  },
  {
    key: 'S2.comedec',
    survey: 'S2',
    questions: ['demat.etat-civil'],
    figure: '15 % sont raccordés à COMEDEC : 10 % sans opérateur public, 17 % avec',
    caveat: "Public de petites communes : votre question n'est posée qu'aux plus grandes.",
  },
  {
    key: 'S2.archivage',
    survey: 'S2',
    questions: ['demat.archivage'],
    figure: '24 % de ceux qui ont un opérateur public ont un besoin d\'archivage sans réponse',
    caveat: 'Autre question : elle portait sur le besoin, et non sur la pratique.',
  },
]);

export const baselinesDonnees: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S2.dpd',
    survey: 'S2',
    questions: ['donnees.dpd'],
    figure: '45 % des communes de France (15 600 sur 34 968) et 48 % de celles des Hauts-de-France (1 813) ont un délégué (DPD)',
    caveat: 'Relevé de la CNIL au 30 novembre 2020, repris par cette étude ; communes seulement.',
    comparesWith: ['interne', 'mutualise', 'prestataire'],
    comparableWhen: 'kind = commune',
    elsewhere: communesOnly,
  },
  {
    key: 'S2.opendata',
    survey: 'S2',
    questions: ['donnees.publication'],
    figure: '351 communes de plus de 3 500 habitants publient des données, soit 11 % ; dans les Hauts-de-France, 16 sur 316, soit 5 %',
    caveat: "Relevé d'un observatoire en octobre 2020, repris par cette étude.",
    comparesWith: ['reguliere', 'quelques-jeux'],
    comparableWhen: 'kind = commune and population > 3500',
    elsewhere: largerCommunes,
  },
]);
