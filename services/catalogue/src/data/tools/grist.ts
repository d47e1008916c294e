import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const selfHostedIndex = repository('awesome-selfhosted/awesome-selfhosted-data:software/grist.yml', '2026-08-21');
const licenceFile = repository('gristlabs/grist-core:LICENSE.txt', '2026-08-20');
const productPage = repository('betagouv/beta.gouv.fr:content/_startups/grist.numerique.gouv.fr.md', '2026-08-20');
const readme = repository('gristlabs/grist-core:README.md', '2026-08-20');
const release = repository('gristlabs/grist-core (tag v0.1.1)', '2026-08-20');

export const grist: Tool = {
  slug: 'grist',
  name: 'Grist',
  summary: 'Un tableur qui se comporte comme une petite base de données.',
  description: 'On y suit des demandes, des équipements ou des contacts, avec des formulaires et des vues par personne. Une version en ligne est réservée aux petites collectivités.',
  needs: ['bureautique', 'formulaires', 'donnees'],
  kind: fact('free-software', selfHostedIndex),
  facts: {
    licence: fact('Apache-2.0', licenceFile),
    editor: fact('ANCT, DINUM', productPage),
    editorCountry: fact('FR', productPage),
    support: fact('Équipe Grist.Gouv : forum, webinaires, documentation, modèles, clubs utilisateurs.', productPage),
    eligibility: fact('Version en ligne de l’ANCT pour les collectivités de moins de 3 500 habitants ; celle de La Suite, pour les agents publics.', productPage),
    online: fact(true, productPage),
    selfHosted: fact(true, selfHostedIndex),
    inFrench: fact(true, productPage),
    accessibility: fact('État déclaré sur la fiche produit : non conforme.', productPage),
    standards: fact(['SAML', 'OIDC', 'SCIM', 'S3'], readme),
    firstRelease: fact('v0.1.1, 12 avril 2021 (plus ancienne version gardée dans le dépôt)', release),
    lastRelease: fact('v1.7.17', selfHostedIndex),
    lastReleaseDate: fact('2026-07-29', selfHostedIndex),
    website: fact('https://lasuite.numerique.gouv.fr/produits/grist', productPage),
    repository: fact('https://github.com/gristlabs/grist-core', licenceFile),
  },
  limits: [
    fact('L’éditeur indiqué est l’organisme public qui ouvre ces versions en France ; l’éditeur d’origine est Grist Labs.', productPage),
  ],
};
