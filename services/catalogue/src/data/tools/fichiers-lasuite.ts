import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/fichiers.md', '2026-08-20');
const licenceFile = repository('suitenumerique/drive:LICENSE', '2026-08-21');
const readme = repository('suitenumerique/drive:README.md', '2026-08-21');
const django = repository('suitenumerique/drive:src/backend/locale/fr_FR/LC_MESSAGES/django.po', '2026-08-21');
const changelog = repository('suitenumerique/drive:CHANGELOG.md', '2026-08-21');
const release = repository('suitenumerique/drive (tag v0.1.0)', '2026-08-21');
const release2 = repository('suitenumerique/drive (tag v0.21.1)', '2026-08-21');
const services = repository('suitenumerique/st-home:data/dumps-sample/services.json', '2026-07-22');

export const fichiersLasuite: Tool = {
  slug: 'fichiers-lasuite',
  name: 'Fichiers (LaSuite Drive)',
  summary: 'L’espace de fichiers en ligne de la suite de l’État, pour stocker, partager et modifier.',
  description: 'On y range des dossiers, on les partage et on modifie les documents dans le navigateur. Une version en ligne est ouverte aux agents territoriaux, avec ProConnect.',
  needs: ['fichiers', 'bureautique'],
  kind: fact('free-software', productPage),
  facts: {
    licence: fact('MIT', licenceFile),
    editor: fact('DINUM', productPage),
    editorCountry: fact('FR', productPage),
    eligibility: fact('Version en ligne de l’ANCT (fichiers.suite.anct.gouv.fr) : agents publics territoriaux et sphère publique élargie, connexion ProConnect. Celle de la DINUM : administration centrale et sphère publique élargie.', readme),
    dataLocation: fact('France (SecNumCloud), selon la fiche produit de l’instance DINUM.', productPage),
    online: fact(true, readme),
    selfHosted: fact(true, readme),
    inFrench: fact(true, django),
    proconnect: fact(true, readme),
    standards: fact(['OIDC', 'S3', 'WOPI'], changelog, readme),
    firstRelease: fact('v0.1.0, 25 juillet 2025 (plus ancienne version gardée dans le dépôt)', release),
    lastRelease: fact('v0.21.1', release2),
    lastReleaseDate: fact('2026-08-21', release2),
    website: fact('https://fichiers.numerique.gouv.fr/', productPage),
    repository: fact('https://github.com/suitenumerique/drive', licenceFile),
  },
  limits: [
    fact('Service jeune : la fiche produit se dit provisoire et décrit une première version ; l’instance pour les collectivités est en version d’essai. L’installer soi-même demande une équipe technique : seule l’installation sous Kubernetes est documentée.', productPage, services, readme),
  ],
};
