import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/mon-aide-cyber.md', '2026-08-20');
const licenceFile = repository('betagouv/mon-aide-cyber:LICENSE', '2026-08-11');
const ecranaccessibilite = repository('betagouv/mon-aide-cyber:mon-aide-cyber-ui/src/vues/EcranAccessibilite.tsx', '2026-08-11');
const index = repository('betagouv/mon-aide-cyber:mon-aide-cyber-api/index.ts', '2026-08-11');

export const monAideCyber: Tool = {
  slug: 'mon-aide-cyber',
  name: 'MonAideCyber',
  summary: 'Un diagnostic cyber gratuit, mené avec une personne formée.',
  description: 'Vous répondez ensemble à des questions simples. Vous repartez avec six mesures prioritaires, à mener à votre rythme.',
  needs: ['cyber-diag'],
  kind: fact('public-service', productPage),
  facts: {
    licence: fact('Apache-2.0', licenceFile),
    editor: fact('ANSSI', productPage),
    editorCountry: fact('FR', productPage),
    price: fact('Gratuit.', productPage),
    eligibility: fact('Entités publiques et privées accompagnées par un Aidant.', productPage),
    online: fact(true, productPage),
    inFrench: fact(true, ecranaccessibilite),
    proconnect: fact(true, index),
    accessibility: fact('Non conforme (page accessibilité du dépôt).', ecranaccessibilite),
    website: fact('https://monaide.cyber.gouv.fr/', productPage),
    repository: fact('https://github.com/betagouv/mon-aide-cyber', licenceFile),
  },
  limits: [],
};
