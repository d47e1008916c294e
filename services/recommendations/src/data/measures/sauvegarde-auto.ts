import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const sauvegardeAuto: Measure = {
  code: 'sauvegarde-auto',
  title: 'Automatisez la sauvegarde de vos fichiers',
  summary: 'Une copie part toute seule chaque jour, logiciels métiers compris.',
  why: 'Un disque tombe en panne, un fichier s’efface, un rançongiciel bloque tout. Avec la copie de la veille, vous perdez une journée de travail, pas des années.',
  steps: [
    'Listez ce qui doit être copié : fichiers de bureau, messagerie, état civil, comptabilité, paie, photos.',
    'Demandez à chaque éditeur en ligne s’il sauvegarde vos données, et à quel rythme.',
    'Faites régler une copie automatique chaque jour, sur un support réservé à cet usage.',
    'Demandez un compte rendu par courriel. Une personne nommée le lit.',
  ],
  firstStep: 'Copiez aujourd’hui vos fichiers essentiels sur un disque neuf, puis rangez-le sous clé, dans un autre bâtiment.',
  doneWhen: 'Vous voyez chaque jour le compte rendu d’une sauvegarde réussie.',
  cost: 1,
  effort: 1,
  change: 'none',
  leads: ['secretary', 'supplier'],
  helps: [helps.operateur, helps.prestataire, helps.catalogue],
  sources: [sources.mesuresReaction, sources.kitSensibilisation, sources.regle321],
  needs: ['sauvegarde'],
};
