import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const licenceFile = repository('uroni/urbackup_backend:COPYING', '2024-03-17');
const readme = repository('uroni/urbackup_backend:readme.md', '2024-03-17');
const frFr = repository('uroni/urbackup_backend:urbackupserver/www/translations/urbackup.webinterface/fr_FR.po', '2024-03-17');
const release = repository('uroni/urbackup_backend (tag 2.5.20)', '2024-03-17');

export const urbackup: Tool = {
  slug: 'urbackup',
  name: 'UrBackup',
  summary: 'La sauvegarde automatique des postes d’un petit réseau, suivie dans une page web.',
  description: 'Un ordinateur dédié, dans vos locaux, copie les fichiers ou les disques entiers des postes. On voit d’un coup d’œil ce qui a été sauvegardé. Pensez à en garder une copie ailleurs.',
  needs: ['sauvegarde'],
  kind: fact('free-software', licenceFile),
  facts: {
    licence: fact('AGPL-3.0', licenceFile),
    selfHosted: fact(true, readme),
    inFrench: fact(true, frFr),
    lastRelease: fact('2.5.20', release),
    lastReleaseDate: fact('2022-09-11', release),
    website: fact('https://www.urbackup.org', readme),
    repository: fact('https://github.com/uroni/urbackup_backend', licenceFile),
  },
  limits: [
    fact('La version lue date de mars 2024 : de plus récentes peuvent exister.', readme),
  ],
};
