import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const selfHostedIndex = repository('awesome-selfhosted/awesome-selfhosted-data:software/vaultwarden.yml', '2026-08-21');
const licenceFile = repository('dani-garcia/vaultwarden:LICENSE.txt', '2026-08-20');
const source = repository('dani-garcia/vaultwarden:.env.template', '2026-08-20');
const release = repository('dani-garcia/vaultwarden (tag 0.9.0)', '2026-08-20');
const release2 = repository('dani-garcia/vaultwarden (tag 1.37.2)', '2026-08-20');
const readme = repository('dani-garcia/vaultwarden:README.md', '2026-08-20');

export const vaultwarden: Tool = {
  slug: 'vaultwarden',
  name: 'Vaultwarden',
  summary: 'Un serveur de coffre de mots de passe pour une équipe, compatible avec les applications Bitwarden.',
  description: 'Il demande un hébergeur ou un technicien pour l’installer et le tenir à jour. À envisager quand plusieurs personnes partagent des accès.',
  needs: ['mots-de-passe'],
  kind: fact('free-software', selfHostedIndex),
  facts: {
    licence: fact('AGPL-3.0', licenceFile),
    selfHosted: fact(true, selfHostedIndex),
    standards: fact(['OIDC'], source),
    firstRelease: fact('0.9.0, 1er juin 2018 (plus ancienne version gardée dans le dépôt)', release),
    lastRelease: fact('1.37.2', release2),
    lastReleaseDate: fact('2026-08-22', release2),
    website: fact('https://github.com/dani-garcia/vaultwarden', selfHostedIndex),
    repository: fact('https://github.com/dani-garcia/vaultwarden', licenceFile),
  },
  limits: [
    fact('Les sources ne s’accordent pas sur la licence : AGPL-3.0, retenue ici, ou GPL-3.0.', licenceFile, selfHostedIndex),
    fact('Serveur tenu par une communauté, présenté comme une autre réalisation de l’interface de Bitwarden.', readme),
  ],
};
