import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/rdv-service-public.md', '2026-08-20');
const licenceFile = repository('betagouv/rdv-service-public:LICENSE.txt', '2024-10-24');
const mentionsLegales = repository('betagouv/rdv-service-public:app/views/static_pages/mentions_legales.html.slim', '2024-10-24');
const fr = repository('betagouv/rdv-service-public:config/locales/fr.yml', '2024-10-24');
const agentConnectController = repository('betagouv/rdv-service-public:app/controllers/agent_connect_controller.rb', '2024-10-24');

export const rdvServicePublic: Tool = {
  slug: 'rdv-service-public',
  name: 'RDV Service Public',
  summary: 'La prise de rendez-vous en ligne pour les habitants, avec rappels.',
  description: 'Vous ouvrez des créneaux, l’habitant choisit, un rappel part par SMS ou par courriel.',
  needs: ['reservation', 'demarches'],
  kind: fact('public-service', productPage),
  facts: {
    licence: fact('AGPL-3.0', licenceFile),
    editor: fact('ANCT, DINUM', productPage),
    editorCountry: fact('FR', productPage),
    eligibility: fact('Administrations de l’État, collectivités territoriales (toutes compétences), opérateurs publics et structures mutualisatrices.', productPage),
    dataLocation: fact('Hébergé par Outscale SASU, Saint-Cloud (mentions légales, 2024).', mentionsLegales),
    online: fact(true, productPage),
    inFrench: fact(true, fr),
    proconnect: fact(true, agentConnectController),
    accessibility: fact('État déclaré sur la fiche produit : partiellement conforme.', productPage),
    website: fact('https://rdv.anct.gouv.fr', productPage),
    repository: fact('https://github.com/betagouv/rdv-service-public', licenceFile),
  },
  limits: [
    fact('La connexion ProConnect a été lue dans un état d’octobre 2024. Le prix pour les collectivités n’est pas donné dans les sources.', agentConnectController),
  ],
};
