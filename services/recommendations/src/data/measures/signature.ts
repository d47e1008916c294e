import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const signature: Measure = {
  code: 'signature',
  title: 'Signez en ligne, avec un certificat et un parapheur',
  summary: 'L’élu signe où qu’il soit, et chacun voit où en est le document.',
  why: 'Une signature scannée prouve peu de chose. Un document qui attend sur un bureau bloque un paiement ou un arrêté.',
  steps: [
    'Listez ce qui se signe : arrêtés, bons de commande, paies, courriers.',
    'Obtenez un certificat, une clé d’identité électronique, pour les personnes qui signent.',
    'Demandez un parapheur, le logiciel où l’on signe, à votre opérateur ou à votre centre de gestion.',
    'Essayez avec un seul type de document, puis ajoutez les autres.',
  ],
  firstStep: 'Écrivez qui signe quoi, et combien de temps cela prend.',
  doneWhen: 'Un premier acte est signé en ligne.',
  cost: 1,
  effort: 2,
  change: 'medium',
  leads: ['secretary', 'elected', 'operator'],
  helps: [helps.operateur, helps.cdg, helps.catalogue],
  sources: [sources.opsnHautsDeFrance],
  way: 'libre',
  needs: ['signature'],
};
