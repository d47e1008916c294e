import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const clausesDonnees: Measure = {
  code: 'clauses-donnees',
  title: 'Vérifiez ce que disent vos contrats sur les données',
  summary: 'Une clause claire avec chaque fournisseur qui touche aux données des habitants.',
  why: 'Le fournisseur travaille pour vous, et vous en répondez. La clause dit ce qu’il peut faire, et ce qu’il rend à la fin.',
  steps: [
    'Listez les fournisseurs qui voient des données : logiciels, hébergeur, cantine, paie.',
    'Cherchez la clause dans chaque contrat.',
    'Demandez l’avenant qui manque, avec le modèle de la CNIL.',
    'Ajoutez la clause à vos prochaines consultations.',
  ],
  firstStep: 'Écrivez la liste de ces fournisseurs.',
  doneWhen: 'Vous connaissez la part des contrats en règle.',
  cost: 0,
  effort: 2,
  change: 'none',
  leads: ['director', 'supplier'],
  helps: [helps.cnil, helps.operateur],
  sources: [sources.cnilRegistre],
  after: 'registre',
  needs: [],
  duty: duties.sousTraitants,
};
