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
    url: 'https://messervices.cyber.gouv.fr/cyberdepart',
    readOn,
  },
  mesuresReaction: {
    title: 'MonAideCyber, mesures sur les sauvegardes et la réaction',
    publisher: 'ANSSI',
    url: 'https://messervices.cyber.gouv.fr/cyberdepart',
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
  praticable: {
    title: 'Osinum Territoires 2022, étude qualitative',
    publisher: 'Praticable, pour Médias-Cité',
    readOn,
  },
  opsnHautsDeFrance: {
    title: 'Analyse de l’apport des opérateurs publics (OPSN) des Hauts-de-France (février 2021)',
    publisher: 'Infhotep',
    readOn,
  },
  cnam: {
    title: 'Schémas directeurs et politique numérique territoriale (2017)',
    publisher: 'Auditeurs du CNAM',
    readOn,
  },
  commandePublique: {
    title: 'Code de la commande publique, articles L2132-2, L2192-1 et L2196-2',
    publisher: 'Légifrance',
    readOn,
  },
  agec: {
    title: 'Guide de l’article 58 de la loi AGEC (2024)',
    publisher: 'Ministère de la Transition écologique (CGDD), repris par marche-public.fr',
    readOn,
  },
  rpnt: {
    title: 'Référentiel de la présence numérique des territoires, version 0.2.1',
    publisher: 'ANCT',
    url: 'https://suiteterritoriale.anct.gouv.fr/conformite/referentiel',
    readOn,
  },
  rgaa: {
    title: 'Référentiel général d’amélioration de l’accessibilité : obligations, modèle de déclaration',
    publisher: 'DINUM',
    url: 'https://accessibilite.numerique.gouv.fr',
    readOn,
  },
  teletravail: {
    title: 'Code général de la fonction publique, article L430-1, et décret 2016-151',
    publisher: 'Légifrance',
    readOn,
  },
  cartographie: {
    title: 'Cartographie des lieux d’inclusion numérique',
    publisher: 'ANCT',
    url: 'https://cartographie.societenumerique.gouv.fr',
    readOn,
  },
  actesSenat: {
    title: 'Réponse ministérielle sur la transmission des actes (11 septembre 2025)',
    publisher: 'Sénat',
    readOn,
  },
  crpaSve: {
    title: 'Code des relations entre le public et l’administration, articles L112-8 à L112-11 et R112-9-1 à R112-11-2',
    publisher: 'Légifrance',
    readOn,
  },
  etatCivil: { title: 'Code civil, articles 40 et 101-1', publisher: 'Légifrance', readOn },
  cnilDpd: {
    title: 'Désigner un délégué à la protection des données dans une collectivité (18 septembre 2019)',
    publisher: 'CNIL',
    url: 'https://www.cnil.fr/fr/designer-un-delegue-la-protection-des-donnees-dans-une-collectivite',
    readOn,
  },
  cnilRegistre: {
    title: 'Le registre des activités de traitement, modèles et notifications',
    publisher: 'CNIL',
    url: 'https://www.cnil.fr/fr/RGPD-le-registre-des-activites-de-traitement',
    readOn,
  },
  programmeBal: {
    title: 'Programme Base Adresse Locale',
    publisher: 'ANCT et DINUM',
    url: 'https://adresse.data.gouv.fr/programme-bal',
    readOn,
  },
  openData: {
    title: 'Guide juridique de l’ouverture des données',
    publisher: 'DINUM, guides.data.gouv.fr',
    url: 'https://guides.data.gouv.fr',
    readOn,
  },
  scdl: {
    title: 'Socle commun des données locales, version 2.0',
    publisher: 'OpenDataFrance',
    url: 'https://scdl.opendatafrance.net',
    readOn,
  },
  pix: { title: 'Pix, test et parcours', publisher: 'GIP Pix', url: 'https://pix.fr', readOn },
  sensCyber: {
    title: 'SensCyber, sensibilisation en ligne',
    publisher: 'Cybermalveillance.gouv.fr',
    url: 'https://www.cybermalveillance.gouv.fr',
    readOn,
  },
  declic: { title: 'Déclic, fédération des opérateurs publics', publisher: 'Déclic', url: 'https://asso-declic.fr', readOn },
  arcep: {
    title: 'Fibre, ADSL, satellite : quelle technologie pour mon accès à internet',
    publisher: 'Arcep',
    url: 'https://arcep.fr/demarches-et-services/utilisateurs/fibre-adsl-satellite-quelle-technologie-pour-mon-acces-a-internet.html',
    readOn,
  },
  sill: { title: 'Socle interministériel de logiciels libres', publisher: 'DINUM', url: 'https://code.gouv.fr/sill', readOn },
  reemploi: { title: 'Loi 2021-1485, article 16, et décret 2023-266 (JORFARTI000047439327)', publisher: 'lu sur legal.tricoteuses.fr', readOn },
  strategieNr: {
    title: 'Stratégie numérique responsable en dix étapes (juin 2023)',
    publisher: 'Institut du numérique responsable, Les Interconnectés et Banque des Territoires',
    readOn,
  },
  ecoClic: { title: 'Éco-clic, indice de numérique responsable (octobre 2023)', publisher: 'Banque des Territoires', readOn },
} as const satisfies Record<string, Source>;
