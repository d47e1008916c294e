import { document, fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const selfHostedIndex = repository('awesome-selfhosted/awesome-selfhosted-data:software/nextcloud.yml', '2026-08-21');
const sill2022 = repository('etalab/sill-contents:docs/sill.json', '2022-05-10');
const readme = repository('nextcloud/server:README.md');
const agate = document('Agate, webinaire « Compétences numériques et pratiques collaboratives » (offre Nextcloud)');

export const nextcloud: Tool = {
  slug: 'nextcloud',
  name: 'Nextcloud',
  summary: 'Fichiers, agendas et contacts partagés, dans le navigateur.',
  description: 'Chacun retrouve les dossiers auxquels il a droit. On y ajoute des applications : agenda, contacts, rédaction à plusieurs.',
  needs: ['fichiers', 'agenda', 'bureautique'],
  kind: fact('free-software', selfHostedIndex),
  facts: {
    licence: fact('AGPL-3.0-or-later', selfHostedIndex, sill2022),
    editor: fact('Nextcloud GmbH', readme),
    price: fact('Offre mutualisée Agate (Savoie), fin 2021 : 500 € HT/an (lancement, 10 premières collectivités), 5 Go partagés + 100 Mo par utilisateur, 3 h de formation, hotline.', agate),
    support: fact('Forum communautaire, fournisseurs hébergeurs et offre Nextcloud Enterprise (présentation du dépôt).', readme),
    online: fact(true, readme),
    selfHosted: fact(true, selfHostedIndex),
    alternativeTo: fact(['Microsoft 365', 'Google Workspace'], agate),
    website: fact('https://nextcloud.com/', selfHostedIndex),
    repository: fact('https://github.com/nextcloud/server', selfHostedIndex),
  },
  limits: [
    fact('La dernière version repérée était une version d’essai : aucun numéro de version stable n’est donné ici.', selfHostedIndex),
  ],
};
