import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const selfHostedIndex = repository('awesome-selfhosted/awesome-selfhosted-data:software/docs.yml', '2026-08-21');
const licenceFile = repository('suitenumerique/docs:LICENSE', '2026-08-20');
const productPage = repository('betagouv/beta.gouv.fr:content/_startups/docs.md', '2026-08-20');
const instances = repository('suitenumerique/docs:documentation/instances.md', '2026-08-20');
const readme = repository('suitenumerique/docs:README.md', '2026-08-20');
const django = repository('suitenumerique/docs:src/backend/locale/fr_FR/LC_MESSAGES/django.po', '2026-08-20');
const changelog = repository('suitenumerique/docs:CHANGELOG.md', '2026-08-20');
const release = repository('suitenumerique/docs (tag v0.1.0)', '2026-08-20');

export const docsLasuite: Tool = {
  slug: 'docs-lasuite',
  name: 'Docs (LaSuite)',
  summary: 'Un éditeur en ligne pour rédiger à plusieurs notes, comptes rendus et petits guides.',
  description: 'On écrit en même temps, on commente, on classe. L’État et l’ANCT l’ouvrent en ligne aux agents publics, avec ProConnect.',
  needs: ['bureautique'],
  kind: fact('free-software', selfHostedIndex),
  facts: {
    licence: fact('MIT', licenceFile),
    editor: fact('DINUM', productPage),
    editorCountry: fact('FR', productPage),
    eligibility: fact('Version en ligne de l’ANCT (docs.suite.anct.gouv.fr) : agents publics territoriaux, compte ProConnect requis.', instances),
    online: fact(true, instances),
    selfHosted: fact(true, selfHostedIndex),
    offline: fact(true, readme),
    inFrench: fact(true, django),
    proconnect: fact(true, instances),
    accessibility: fact('État déclaré sur la fiche produit : partiellement conforme.', productPage),
    importExport: fact('Import .docx et .md ; export .docx, .odt, .pdf.', readme),
    standards: fact(['OIDC', 'S3'], changelog, readme),
    firstRelease: fact('v0.1.0, 24 mai 2024 (plus ancienne version gardée dans le dépôt)', release),
    lastRelease: fact('v5.4.1', selfHostedIndex),
    lastReleaseDate: fact('2026-07-09', selfHostedIndex),
    alternativeTo: fact(['Google Workspace'], readme),
    website: fact('https://docs.numerique.gouv.fr', productPage),
    repository: fact('https://github.com/suitenumerique/docs', licenceFile),
  },
  limits: [
    fact('Certaines fonctions, comme l’export en PDF, reposent sur des composants d’une autre licence libre.', readme),
  ],
};
