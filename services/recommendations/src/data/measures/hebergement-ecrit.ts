import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const hebergementEcrit: Measure = {
  code: 'hebergement-ecrit',
  title: 'Faites écrire où sont vos données',
  summary: 'Pour chaque service en ligne : le lieu, le droit applicable et les engagements, noir sur blanc.',
  why: 'Vous restez responsable des données confiées à un hébergeur. Les lois du pays d’hébergement peuvent s’y appliquer. Sans écrit, vous ne saurez ni où elles sont, ni comment les reprendre.',
  steps: [
    'Listez vos services en ligne : messagerie, fichiers, site internet, logiciels métiers.',
    'Posez à chaque fournisseur les mêmes questions : quel pays, quel hébergeur, quel droit, quelles sauvegardes ?',
    'Demandez aussi comment vous récupérez vos données si vous partez.',
    'Faites ajouter les réponses au contrat, par un avenant.',
    'Avant de confier des archives à un hébergeur, appelez les archives départementales : des règles propres s’appliquent.',
  ],
  firstStep: 'Envoyez la même question à chaque fournisseur : « Où sont nos données, et sous quel droit ? »',
  doneWhen: 'Le lieu est connu et écrit pour chaque service en ligne.',
  cost: 1,
  effort: 2,
  change: 'none',
  leads: ['director', 'supplier', 'operator'],
  helps: [helps.operateur, helps.prestataire, helps.editeur],
  sources: [sources.infogerance, sources.outilsSouverains, sources.archives],
  way: 'les-deux',
  needs: [],
};
