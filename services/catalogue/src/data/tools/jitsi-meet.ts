import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const selfHostedIndex = repository('awesome-selfhosted/awesome-selfhosted-data:software/jitsi-meet.yml', '2026-08-21');
const readme = repository('jitsi/jitsi-meet:README.md');

export const jitsiMeet: Tool = {
  slug: 'jitsi-meet',
  name: 'Jitsi Meet',
  summary: 'Des réunions en vidéo dans le navigateur, sans compte pour les invités.',
  description: 'On crée un salon, on envoie le lien. Il peut s’installer chez l’hébergeur ou l’opérateur de votre choix.',
  needs: ['visio'],
  kind: fact('free-software', selfHostedIndex),
  facts: {
    licence: fact('Apache-2.0', selfHostedIndex),
    editor: fact('8x8 et la communauté Jitsi', readme),
    online: fact(true, readme),
    selfHosted: fact(true, selfHostedIndex),
    mobile: fact(true, readme),
    lastRelease: fact('stable/jitsi-meet_11146', selfHostedIndex),
    lastReleaseDate: fact('2026-08-03', selfHostedIndex),
    website: fact('https://jitsi.org/Projects/JitsiMeet', selfHostedIndex),
    repository: fact('https://github.com/jitsi/jitsi-meet', selfHostedIndex),
  },
  limits: [
    fact('Sur le serveur public meet.jit.si, ouvrir une réunion demande un compte Google, Facebook ou GitHub.', readme),
  ],
};
