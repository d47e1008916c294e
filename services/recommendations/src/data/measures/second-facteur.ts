import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const secondFacteur: Measure = {
  code: 'second-facteur',
  title: 'Ajoutez une deuxième étape à la connexion',
  summary: 'Un code ou une clé, en plus du mot de passe : la « double authentification ».',
  why: 'Un mot de passe volé suffit pour lire votre messagerie, puis pour changer tous les autres. Avec une deuxième étape, il ne suffit plus.',
  steps: [
    'Commencez par la messagerie : c’est elle qui sert à retrouver les autres accès.',
    'Continuez avec l’accès à distance, le site internet et les réseaux sociaux.',
    'Choisissez une application de codes ou une clé physique. Le message sur le téléphone vient à défaut.',
    'Prévoyez un secours pour chaque personne : une clé de rechange ou des codes imprimés.',
    'Demandez à vos éditeurs quand ils le proposeront.',
  ],
  firstStep: 'Cherchez « double authentification » dans les réglages de votre messagerie, ou demandez-la à son hébergeur.',
  doneWhen: 'La liste des services protégés est écrite, messagerie comprise.',
  cost: 0,
  effort: 1,
  change: 'low',
  leads: ['secretary', 'supplier'],
  helps: [helps.prestataire, helps.operateur, helps.cybermalveillance],
  sources: [sources.mesuresAcces, sources.hygiene],
  after: 'coffre-mots-de-passe',
  needs: [],
};
