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
  cartographie: { label: 'Carte des lieux d’aide numérique', url: 'https://cartographie.societenumerique.gouv.fr' },
  aidantsConnect: { label: 'Aidants Connect : habilitation d’un agent', url: 'https://aidantsconnect.beta.gouv.fr' },
  cnil: { label: 'CNIL : modèles et formulaires', url: 'https://www.cnil.fr' },
  programmeBal: { label: 'Programme Base Adresse Locale', url: 'https://adresse.data.gouv.fr/programme-bal' },
  dataGouv: { label: 'Guides de data.gouv.fr', url: 'https://guides.data.gouv.fr' },
  pix: { label: 'Pix : test gratuit', url: 'https://pix.fr' },
  cnfpt: { label: 'CNFPT, délégation de votre région' },
  sensCyber: { label: 'SensCyber : parcours gratuit', url: 'https://www.cybermalveillance.gouv.fr' },
  declic: { label: 'Déclic : opérateurs publics par territoire', url: 'https://asso-declic.fr' },
  sill: { label: 'Liste des logiciels libres de l’État (SILL)', url: 'https://code.gouv.fr/sill' },
} as const satisfies Record<string, Help>;
