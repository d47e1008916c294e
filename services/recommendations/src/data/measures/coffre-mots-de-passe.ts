import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const coffreMotsDePasse: Measure = {
  code: 'coffre-mots-de-passe',
  title: 'Rangez vos mots de passe dans un coffre',
  summary: 'Un logiciel les invente, les retient et les partage avec les bonnes personnes.',
  why: 'Un mot de passe noté près du clavier sert à qui passe. Une session commune ne dit pas qui a fait quoi, et reste ouverte à ceux qui sont partis.',
  steps: [
    'Choisissez un coffre : un fichier protégé pour une personne, une offre d’équipe pour plusieurs.',
    'Donnez à chaque personne son propre compte, sur l’ordinateur et dans chaque logiciel.',
    'Changez d’abord le mot de passe de la messagerie, puis ceux des comptes les plus sensibles.',
    'Laissez le coffre créer un mot de passe différent pour chaque service, de douze caractères au moins.',
    'Déposez le mot de passe principal sous enveloppe fermée, en lieu sûr.',
  ],
  firstStep: 'Changez le mot de passe de la messagerie. S’il est partagé, donnez d’abord à chacun le sien.',
  doneWhen: 'Hors l’enveloppe fermée, plus aucun mot de passe n’est sur papier, ni partagé hors du coffre.',
  cost: 1,
  effort: 2,
  change: 'low',
  leads: ['secretary'],
  helps: [helps.catalogue, helps.operateur, helps.cybermalveillance],
  sources: [sources.motsDePasse, sources.kitSensibilisation, sources.mesuresAcces],
  way: 'libre',
  needs: ['mots-de-passe'],
};
