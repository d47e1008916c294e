import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/proconnect.md', '2026-08-20');
const license = repository('proconnect-gouv/federation:LICENSE.md', '2026-08-19');
const readme = repository('proconnect-gouv/federation:README.md', '2026-08-19');

export const proconnect: Tool = {
  slug: 'proconnect',
  name: 'ProConnect',
  summary: 'La connexion unique des agents publics aux services de l’État et des collectivités.',
  description: 'Un agent utilise une seule identité pour tous les services qui l’acceptent, celui-ci compris.',
  needs: ['identite'],
  kind: fact('public-service', productPage),
  facts: {
    licence: fact('MIT', license),
    editor: fact('DINUM', productPage),
    editorCountry: fact('FR', productPage),
    eligibility: fact('Agents publics (par le fournisseur d’identité de leur administration ou une identité dédiée) et professionnels du privé.', productPage),
    online: fact(true, productPage),
    proconnect: fact(true, productPage),
    standards: fact(['OIDC'], productPage),
    website: fact('https://www.proconnect.gouv.fr', productPage),
    repository: fact('https://github.com/proconnect-gouv/federation', readme),
  },
  limits: [],
};
