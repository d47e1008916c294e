import type { Causes } from '../../domain/causes.ts';

export const dematerialisation: Causes = {
  'demat.actes': {
    question: 'Comment transmettez-vous vos actes et votre budget à la préfecture ?',
    answers: {
      'actes-et-budget': 'En ligne, les actes et le budget',
      actes: 'En ligne, les actes seulement',
      'en-cours': 'Sur papier, le passage en ligne est lancé',
      papier: 'Sur papier, les actes et le budget',
    },
  },
  'demat.saisine': {
    question: 'Comment un habitant peut-il vous adresser une demande en ligne ?',
    answers: {
      teleservice: 'Par un téléservice, fait pour chaque démarche',
      formulaire: 'Par un formulaire, avec accusé de réception',
      adresse: 'Par une adresse publiée, avec accusé de réception',
      'mail-sans-accuse': 'Par courriel, sans accusé de réception',
      aucun: 'Il ne le peut pas pour le moment',
    },
  },
  'demat.signature': {
    question: 'Comment vos documents sont-ils signés ?',
    answers: {
      parapheur: 'Dans un parapheur électronique',
      certificat: 'Avec un certificat, document par document',
      'image-scannee': 'Avec une image de la signature',
      papier: 'À la main, sur le papier',
    },
  },
  'demat.etat-civil': {
    question: 'Où en est votre raccordement à COMEDEC pour l’état civil ?',
    answers: {
      raccorde: 'Il fonctionne déjà',
      'en-cours': 'Il est en cours',
      non: 'Il n’est pas demandé',
    },
  },
  'demat.archivage': {
    question: 'Où vont vos documents numériques une fois le dossier terminé ?',
    answers: {
      'ged-et-sae': 'Dans une GED, puis dans un SAE',
      'l-un': 'Dans une GED ou dans un SAE',
      'dossiers-ranges': 'Dans des dossiers, rangés selon un plan',
      'tout-imprime': 'Dans une armoire, une fois imprimés',
    },
  },
  'demat.marches': {
    question: 'Dans vos achats publics, que faites-vous en ligne ?',
    answers: {
      tout: 'Profil d’acheteur, données publiées, factures reçues en ligne',
      profil: 'Profil d’acheteur, sans données publiées',
      'en-partie': 'Une partie seulement, selon les achats',
      non: 'Presque rien en ligne pour le moment',
    },
  },
  'demat.courrier': {
    question: 'Où enregistrez-vous le courrier qui arrive ?',
    answers: {
      gec: 'Dans un logiciel de courrier',
      tableau: 'Dans un tableau',
      papier: 'Dans un registre papier',
    },
  },
};
