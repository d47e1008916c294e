import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/messages.md', '2026-08-20');
const licenceFile = repository('suitenumerique/messages:LICENSE', '2025-06-14');
const readme = repository('suitenumerique/messages:README.md', '2025-06-14');
const django = repository('suitenumerique/messages:src/backend/locale/fr_FR/LC_MESSAGES/django.po', '2025-06-14');
const index = repository('suitenumerique/messages:src/frontend/src/pages/index.tsx', '2025-06-14');
const services = repository('suitenumerique/st-home:data/dumps-sample/services.json', '2026-07-22');

export const messagesLasuite: Tool = {
  slug: 'messages-lasuite',
  name: 'Messages (LaSuite)',
  summary: 'La messagerie en ligne de La Suite territoriale, avec boîtes personnelles et partagées.',
  description: 'Chaque agent et chaque élu a son adresse au nom de la collectivité. Plusieurs personnes peuvent suivre une boîte commune sans partager de mot de passe.',
  needs: ['messagerie'],
  kind: fact('free-software', productPage),
  facts: {
    licence: fact('MIT', licenceFile),
    editor: fact('ANCT', productPage),
    editorCountry: fact('FR', productPage),
    eligibility: fact('Publics visés par la fiche produit : collectivités et État.', productPage),
    online: fact(true, productPage),
    selfHosted: fact(true, readme),
    inFrench: fact(true, django),
    proconnect: fact(true, index),
    importExport: fact('Import de courriels MBOX ou IMAP.', readme),
    standards: fact(['OIDC', 'SMTP'], readme),
    alternativeTo: fact(['Microsoft 365', 'Google Workspace'], readme),
    website: fact('https://messages.suite.anct.gouv.fr/', productPage),
    repository: fact('https://github.com/suitenumerique/messages', licenceFile),
  },
  limits: [
    fact('Pas d’accès par Thunderbird ou Outlook : la messagerie s’ouvre dans le navigateur. Service en version d’essai en 2026, lu dans un état de juin 2025.', readme, services),
  ],
};
