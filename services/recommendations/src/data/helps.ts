import type { Help } from '../domain/measure.ts';

/** Who or what helps, named the same way in every measure. */
export const helps = {
  operateur: { label: 'Votre opérateur public de services numériques (OPSN)' },
  epci: { label: 'Votre intercommunalité' },
  cdg: { label: 'Votre centre de gestion' },
  prestataire: { label: 'Votre prestataire informatique' },
  editeur: { label: 'Votre éditeur de logiciels métiers' },
  catalogue: { label: 'Le catalogue d’outils, fiches avec sources' },
  monAideCyber: { label: 'Diagnostic cyber gratuit de l’ANSSI', url: 'https://messervices.cyber.gouv.fr/cyberdepart' },
  dixSeptCyber: { label: '17Cyber : échange en ligne, jour et nuit', url: 'https://17cyber.gouv.fr' },
  csirt: { label: 'CSIRT de votre région, s’il existe', url: 'https://www.cert.ssi.gouv.fr/csirt/csirt-regionaux/' },
  gendarmerie: { label: 'Gendarmerie ou police : référent sûreté', url: 'https://www.masecurite.interieur.gouv.fr' },
  cybermalveillance: { label: 'Cybermalveillance.gouv.fr : fiches et kits', url: 'https://www.cybermalveillance.gouv.fr' },
  expertCyber: { label: 'Prestataires labellisés ExpertCyber', url: 'https://www.cybermalveillance.gouv.fr' },
  suiteTerritoriale: {
    label: 'La Suite territoriale : communes de moins de 3 500 habitants, EPCI de moins de 15 000',
    url: 'https://suiteterritoriale.anct.gouv.fr',
  },
} as const satisfies Record<string, Help>;
