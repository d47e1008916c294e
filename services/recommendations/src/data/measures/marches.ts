import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const marches: Measure = {
  code: 'marches',
  title: 'Vérifiez la chaîne de vos marchés',
  summary: 'Profil d’acheteur, données publiées, factures reçues en ligne.',
  why: 'Un maillon oublié oblige à refaire une procédure ou retarde un paiement. Les seuils changent : mieux vaut les vérifier avant chaque marché.',
  steps: [
    'Prenez votre dernier marché et suivez-le de l’annonce à la facture.',
    'Vérifiez le seuil qui oblige à passer par un profil d’acheteur.',
    'Regardez si les données du marché sont publiées.',
    'Vérifiez que les factures arrivent par le portail public.',
  ],
  firstStep: 'Suivez votre dernier marché, étape par étape.',
  doneWhen: 'Les données de ce marché sont visibles en ligne.',
  cost: 1,
  effort: 2,
  change: 'low',
  leads: ['secretary', 'operator'],
  helps: [helps.operateur, helps.epci],
  sources: [sources.commandePublique],
  needs: [],
  duty: duties.marches,
};
