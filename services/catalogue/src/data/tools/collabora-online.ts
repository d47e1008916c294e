import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const selfHostedIndex = repository('awesome-selfhosted/awesome-selfhosted-data:software/collabora-online-development-edition.yml', '2026-08-21');
const sill2022 = repository('etalab/sill-contents:docs/sill.json', '2022-05-10');

export const collaboraOnline: Tool = {
  slug: 'collabora-online',
  name: 'Collabora Online',
  summary: 'LibreOffice dans le navigateur, pour modifier un document à plusieurs.',
  description: 'Il s’ajoute à un espace de fichiers, chez l’hébergeur. On écrit ensemble sans s’envoyer de pièce jointe.',
  needs: ['bureautique'],
  kind: fact('free-software', selfHostedIndex),
  facts: {
    licence: fact('MPL-2.0', selfHostedIndex),
    selfHosted: fact(true, selfHostedIndex),
    website: fact('https://www.collaboraoffice.com/code', selfHostedIndex),
    repository: fact('https://cgit.freedesktop.org/libreoffice/online/', selfHostedIndex),
  },
  limits: [
    fact('Sources anciennes ou partielles : la liste de l’État (2019 à 2022), et un index qui décrit l’édition de développement.', sill2022, selfHostedIndex),
  ],
};
