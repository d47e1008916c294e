import type { Source } from '../domain/measure.ts';

const readOn = '2026-11-22';
const guides = 'https://messervices.cyber.gouv.fr/guides';

/** Public documents that support several measures. */
export const sources = {
  hygiene: {
    title: 'Guide d’hygiène informatique',
    publisher: 'ANSSI',
    url: `${guides}/guide-dhygiene-informatique`,
    readOn,
  },
  communesConcernees: {
    title: 'Cybersécurité : toutes les communes et intercommunalités sont concernées',
    publisher: 'AMF et ANSSI',
    url: `${guides}/cybersecurite-toutes-les-communes-et-intercommunalites-sont-concernees`,
    readOn,
  },
  rancongiciels: {
    title: 'Attaques par rançongiciels, tous concernés',
    publisher: 'ANSSI',
    url: `${guides}/attaques-par-rancongiciels-tous-concernes`,
    readOn,
  },
  exerciceCrise: {
    title: 'Organiser un exercice de gestion de crise cyber',
    publisher: 'ANSSI',
    url: `${guides}/organiser-un-exercice-de-gestion-de-crise-cyber`,
    readOn,
  },
  mesuresAcces: {
    title: 'MonAideCyber, mesures sur les accès',
    publisher: 'ANSSI',
    url: 'https://github.com/betagouv/mon-aide-cyber/blob/main/mon-aide-cyber-api/src/diagnostic/mesures/mesuresSecuriteAcces.ts',
    readOn,
  },
  mesuresReaction: {
    title: 'MonAideCyber, mesures sur les sauvegardes et la réaction',
    publisher: 'ANSSI',
    url: 'https://github.com/betagouv/mon-aide-cyber/blob/main/mon-aide-cyber-api/src/diagnostic/mesures/mesuresReaction.ts',
    readOn,
  },
  infogerance: {
    title: 'Maîtriser les risques de l’infogérance (2010)',
    publisher: 'ANSSI',
    readOn,
  },
  kitSensibilisation: {
    title: 'Kit de sensibilisation aux risques numériques',
    publisher: 'Cybermalveillance.gouv.fr',
    url: 'https://www.cybermalveillance.gouv.fr',
    readOn,
  },
  regle321: {
    title: 'Les fondamentaux de la sécurité informatique, entretien avec le Clusif',
    publisher: 'La Gazette des communes',
    url: 'https://www.lagazettedescommunes.com/678537/sans-fondamentaux-de-securite-informatique-tout-ce-que-lon-construit-repose-sur-du-sable/',
    readOn,
  },
  motsDePasse: {
    title: 'Comment sécuriser les mots de passe des applications (13 janvier 2022)',
    publisher: 'Maires de France, d’après l’ANSSI',
    url: 'https://mairesdefrance.com/m/article/?id=1123',
    readOn,
  },
  cyberdepart: {
    title: 'Diagnostic cyber gratuit',
    publisher: 'ANSSI',
    url: 'https://messervices.cyber.gouv.fr/cyberdepart',
    readOn,
  },
  dixSeptCyber: {
    title: '17Cyber : un nouveau service pour aider les victimes de cyberattaques (19 décembre 2024)',
    publisher: 'Maire-info',
    url: 'https://maire-info.com/cybermalveillance/17cyber-un-nouveau-service-pour-aider-les-victimes-de-cyberattaques-article-29240',
    readOn,
  },
  plainte: {
    title: 'Code des assurances, article L12-10-1',
    publisher: 'Légifrance',
    readOn,
  },
  archives: {
    title: 'Code du patrimoine, articles L211-1, L212-2 et L212-4',
    publisher: 'Légifrance',
    readOn,
  },
  suiteTerritoriale: {
    title: 'La Suite territoriale',
    publisher: 'ANCT',
    url: 'https://suiteterritoriale.anct.gouv.fr',
    readOn,
  },
  outilsSouverains: {
    title: 'Compétences numériques et pratiques collaboratives, webinaire',
    publisher: 'Agate',
    readOn,
  },
} as const satisfies Record<string, Source>;
