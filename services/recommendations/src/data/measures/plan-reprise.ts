import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const planReprise: Measure = {
  code: 'plan-reprise',
  title: 'Préparez le travail sans informatique',
  summary: 'Quelques pages disent quoi faire, et dans quel ordre, si plus rien ne s’allume.',
  why: 'Après une attaque ou un incendie, vos logiciels peuvent manquer plusieurs jours. L’état civil, la paie et l’accueil des habitants ne peuvent pas attendre.',
  steps: [
    'Choisissez les trois services qui ne peuvent pas s’arrêter.',
    'Écrivez pour chacun comment travailler deux semaines sans ordinateur : imprimés, téléphone, registre papier.',
    'Fixez avec votre prestataire l’ordre de remise en route.',
    'Imprimez le plan et les numéros : le fichier sera illisible ce jour-là.',
    'Jouez la scène une heure par an, avec les élus.',
  ],
  firstStep: 'Nommez les trois services à maintenir quoi qu’il arrive. Un plan existe ? Fixez la date d’un exercice.',
  doneWhen: 'Un exercice a eu lieu et sa date est notée dans le plan.',
  cost: 1,
  effort: 3,
  change: 'medium',
  leads: ['director', 'supplier'],
  helps: [helps.operateur, helps.csirt],
  sources: [sources.exerciceCrise, sources.mesuresReaction],
  after: 'test-restauration',
  needs: [],
};
