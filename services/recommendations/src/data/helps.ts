import type { Help } from '../domain/measure.ts';

/** Who or what helps, named the same way in every measure, as in the middle of a sentence. */
export const helps = {
  operateur: { label: 'l’opérateur public de services numériques (OPSN) de votre département', url: 'https://asso-declic.fr' },
  epci: { label: 'votre intercommunalité ou une voisine' },
  cdg: { label: 'votre centre de gestion (CDG)' },
  prestataire: { label: 'votre prestataire informatique' },
  editeur: { label: 'votre éditeur de logiciels métiers' },
  catalogue: { label: 'le catalogue d’outils de ce site' },
  monAideCyber: { label: 'le diagnostic cyber gratuit de l’ANSSI', url: 'https://messervices.cyber.gouv.fr/cyberdepart' },
  dixSeptCyber: { label: '17Cyber : échange en ligne jour et nuit', url: 'https://17cyber.gouv.fr' },
  csirt: { label: 'le centre de réponse aux attaques (CSIRT) de votre région', url: 'https://www.cert.ssi.gouv.fr/csirt/csirt-regionaux/' },
  gendarmerie: { label: 'la gendarmerie ou la police : référent sûreté', url: 'https://www.masecurite.interieur.gouv.fr' },
  cybermalveillance: { label: 'Cybermalveillance.gouv.fr : fiches et kits', url: 'https://www.cybermalveillance.gouv.fr' },
  expertCyber: { label: 'les prestataires labellisés ExpertCyber', url: 'https://www.cybermalveillance.gouv.fr' },
  suiteTerritoriale: {
    label: 'La Suite territoriale (communes de moins de 3 500 habitants et intercommunalités de moins de 15 000)',
    url: 'https://suiteterritoriale.anct.gouv.fr',
  },
  cartographie: { label: 'la carte des lieux d’aide numérique', url: 'https://cartographie.societenumerique.gouv.fr' },
  aidantsConnect: { label: 'Aidants Connect : habilitation d’un agent', url: 'https://aidantsconnect.beta.gouv.fr' },
  cnil: { label: 'CNIL : modèles et formulaires', url: 'https://www.cnil.fr' },
  programmeBal: { label: 'le programme Base Adresse Locale', url: 'https://adresse.data.gouv.fr/programme-bal' },
  dataGouv: { label: 'les guides de data.gouv.fr', url: 'https://guides.data.gouv.fr' },
  pix: { label: 'Pix : test gratuit', url: 'https://pix.fr' },
  cnfpt: { label: 'CNFPT (délégation de votre région)' },
  arcep: { label: 'Arcep : lignes disponibles à votre adresse', url: 'https://maconnexioninternet.arcep.fr' },
  sensCyber: { label: 'SensCyber : parcours gratuit', url: 'https://www.cybermalveillance.gouv.fr' },
  declic: { label: 'Déclic : opérateurs publics par territoire', url: 'https://asso-declic.fr' },
  sill: { label: 'la liste des logiciels libres de l’État (SILL)', url: 'https://code.gouv.fr/sill' },
} as const satisfies Record<string, Help>;
