import { typeset } from './french-typography.ts';

/** A document that was read, behind a fact stated in the questionnaire. */
export interface Source {
  readonly code: string;
  readonly title: string;
  readonly publisher: string;
  readonly address?: string;
  /** Date of the document, as far as it says. */
  readonly dated?: string;
  /** YYYY-MM-DD: the day a public copy of it was read. */
  readonly readOn: string;
  /** Read at its publisher, or reported by another one. */
  readonly confidence: 'official' | 'reported';
}

export const sources: readonly Source[] = typeset<Source[]>([
  {
    code: 'interieur-sauvegarde',
    title: 'Sauvegarde et stockage des données informatiques',
    publisher: "Ministère de l'Intérieur",
    address: 'https://www.interieur.gouv.fr/fr/Actualites/Infos-pratiques/Sauvegarde-et-stockage-des-donnees-informatiques',
    dated: '2021-03-31',
    readOn: '2026-11-22',
    confidence: 'official',
  },
  {
    code: 'cybermalveillance-sauvegardes',
    title: 'Dix conseils pour vos sauvegardes',
    publisher: 'Cybermalveillance.gouv.fr, repris par Zenetys',
    address: 'https://www.zenetys.com/?p=22427',
    readOn: '2026-11-22',
    confidence: 'reported',
  },
  {
    code: 'gendarmerie-mots-de-passe',
    title: 'Comment sécuriser ses mots de passe',
    publisher: 'Conseils de la gendarmerie, repris par macommune.info',
    address: 'https://macommune.info/cybermalveillance-comment-securiser-ses-mots-de-passe',
    readOn: '2026-11-22',
    confidence: 'reported',
  },
  {
    code: 'maire-info-17cyber',
    title: '17Cyber : un nouveau service pour aider les victimes de cyberattaques',
    publisher: 'Maire-info',
    address: 'https://maire-info.com/cybermalveillance/17cyber-un-nouveau-service-pour-aider-les-victimes-de-cyberattaques-article-29240',
    dated: '2024-12-19',
    readOn: '2026-11-22',
    confidence: 'reported',
  },
  {
    code: 'anssi-diagnostic-cyber',
    title: 'Le diagnostic cyber gratuit',
    publisher: 'ANSSI, MesServicesCyber',
    address: 'https://messervices.cyber.gouv.fr/cyberdepart',
    readOn: '2026-11-22',
    confidence: 'official',
  },
  {
    code: 'praticable-2022',
    title: 'Osinum Territoires 2022, étude qualitative',
    publisher: 'Praticable, pour Médias-Cité',
    dated: '2022',
    readOn: '2026-11-22',
    confidence: 'reported',
  },
]);
