import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const selfHostedIndex = repository('awesome-selfhosted/awesome-selfhosted-data:software/cryptpad.yml', '2026-08-21');
const readme = repository('cryptpad/cryptpad:readme.md', '2026-04-01');
const licenceFile = repository('cryptpad/cryptpad:LICENSE', '2026-04-01');

export const cryptpad: Tool = {
  slug: 'cryptpad',
  name: 'CryptPad',
  summary: 'Des documents écrits à plusieurs et chiffrés : l’hébergeur ne lit pas leur contenu.',
  description: 'Textes, tableaux, formulaires et tableaux de tâches, dans le navigateur. Utile pour un document sensible à préparer ensemble.',
  needs: ['bureautique', 'formulaires', 'fichiers'],
  kind: fact('free-software', selfHostedIndex),
  facts: {
    licence: fact('AGPL-3.0-or-later', readme),
    editor: fact('XWiki CryptPad Team', readme),
    selfHosted: fact(true, selfHostedIndex),
    lastRelease: fact('2026.5.1', selfHostedIndex),
    lastReleaseDate: fact('2026-05-26', selfHostedIndex),
    website: fact('https://cryptpad.org', selfHostedIndex),
    repository: fact('https://github.com/cryptpad/cryptpad', licenceFile),
  },
  limits: [
    fact('Le programme qui chiffre est envoyé par l’hébergeur à chaque visite : il faut pouvoir lui faire confiance.', readme),
  ],
};
