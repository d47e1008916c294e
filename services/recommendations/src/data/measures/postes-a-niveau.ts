import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const postesANiveau: Measure = {
  code: 'postes-a-niveau',
  title: 'Remettez en état les ordinateurs qui vous freinent',
  summary: 'Réparer, réinstaller, puis seulement remplacer, trois machines à la fois.',
  why: 'Un ordinateur lent coûte des heures chaque semaine. Un ordinateur que son éditeur ne suit plus devient un risque. Certains repartent avec un disque neuf ou un système plus léger.',
  steps: [
    'Notez les trois postes qui gênent le plus, et pourquoi.',
    'Demandez à votre prestataire si une pièce neuve ou une remise à zéro suffit.',
    'Sur un poste trop ancien, essayez un système libre (Linux), après avoir vérifié vos logiciels métiers.',
    'Remplacez en dernier, si possible par du matériel reconditionné et garanti.',
    'Faites effacer l’ancien disque avant de donner ou de recycler la machine.',
  ],
  firstStep: 'Écrivez la liste des trois ordinateurs qui vous font perdre le plus de temps.',
  doneWhen: 'Tous les ordinateurs en service reçoivent leurs mises à jour.',
  cost: 3,
  effort: 2,
  change: 'low',
  leads: ['secretary', 'supplier'],
  helps: [helps.prestataire, helps.operateur, helps.epci],
  sources: [sources.hygiene],
  way: 'libre',
  needs: [],
};
