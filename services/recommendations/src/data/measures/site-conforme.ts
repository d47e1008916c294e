import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const siteConforme: Measure = {
  code: 'site-conforme',
  title: 'Mettez votre site en règle',
  summary: 'Connexion chiffrée, certificat valide, mentions légales, déclaration d’accessibilité.',
  why: 'Un site sans cadenas inquiète, et les navigateurs le signalent. Les mentions disent qui parle et qui appeler.',
  steps: [
    'Transmettez à votre prestataire ce qui a été constaté.',
    'Faites activer le chiffrement (https) et le renouvellement automatique du certificat.',
    'Publiez les mentions : éditeur, contact, directeur de la publication, hébergeur.',
    'Affichez sur l’accueil où en est l’accessibilité, et publiez la déclaration.',
  ],
  firstStep: 'Envoyez les constats à la personne qui gère le site.',
  doneWhen: 'Les quatre constats sont au vert.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['secretary', 'supplier'],
  helps: [helps.prestataire, helps.operateur],
  sources: [sources.rpnt, sources.rgaa],
  after: 'site-ouvrir',
  needs: ['accessibilite'],
  duty: duties.mentionsLegales,
};
