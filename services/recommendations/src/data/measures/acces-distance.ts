import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const accesDistance: Measure = {
  code: 'acces-distance',
  title: 'Protégez l’accès à vos dossiers, hors du bureau',
  summary: 'Travailler d’ailleurs sans risque pour les dossiers, et sans les porter sur soi.',
  why: 'Une clé se perd, une pièce jointe reste dans une boîte personnelle. Un accès protégé laisse les dossiers à leur place.',
  steps: [
    'Listez les accès à distance qui existent déjà, même les plus anciens.',
    'Fermez ceux dont personne ne se sert.',
    'Choisissez un espace hébergé, ou un accès chiffré au réseau (VPN) réglé par un professionnel.',
    'Ajoutez une deuxième étape à la connexion pour chaque personne.',
    'Écrivez qui a accès à quoi, et relisez la liste chaque année.',
  ],
  firstStep: 'Notez comment chacun retrouve ses dossiers hors du bureau, puis montrez la liste à votre prestataire.',
  doneWhen: 'La liste des accès est à jour et chacun est protégé.',
  cost: 2,
  effort: 2,
  change: 'medium',
  leads: ['supplier', 'operator'],
  helps: [helps.prestataire, helps.operateur, helps.catalogue],
  sources: [sources.mesuresAcces],
  way: 'collaboratif',
  needs: ['fichiers'],
};
