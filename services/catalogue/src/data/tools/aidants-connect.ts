import { fact, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/aidantsconnect.md', '2026-08-20');
const licenceFile = repository('betagouv/Aidants_Connect:LICENSE', '2026-08-10');
const mentionsLegales = repository('betagouv/Aidants_Connect:aidants_connect_web/templates/public_website/mentions_legales.html', '2026-08-10');
const django = repository('betagouv/Aidants_Connect:locale/fr/LC_MESSAGES/django.po', '2026-08-10');
const release = repository('betagouv/Aidants_Connect (tag v2.8.8)', '2026-08-10');

export const aidantsConnect: Tool = {
  slug: 'aidants-connect',
  name: 'Aidants Connect',
  summary: 'Le service de l’État pour faire une démarche en ligne à la place d’un habitant, avec son accord.',
  description: 'Un aidant formé agit au nom de la personne, dans un cadre protégé, plutôt qu’avec les mots de passe de l’habitant.',
  needs: ['inclusion'],
  kind: fact('public-service', productPage),
  facts: {
    licence: fact('MIT', licenceFile),
    editor: fact('ANCT', productPage),
    editorCountry: fact('FR', productPage),
    price: fact('Formation des aidants payante, prise en charge à demander ; prix du service non précisé.', productPage),
    eligibility: fact('Publics visés par la fiche produit : associations et collectivités.', productPage),
    dataLocation: fact('Scalingo, Strasbourg.', mentionsLegales),
    online: fact(true, productPage),
    inFrench: fact(true, django),
    accessibility: fact('État déclaré sur la fiche produit : partiellement conforme.', productPage),
    lastRelease: fact('v2.8.8', release),
    lastReleaseDate: fact('2026-04-27', release),
    website: fact('https://aidantsconnect.beta.gouv.fr', productPage),
    repository: fact('https://github.com/betagouv/Aidants_Connect', licenceFile),
  },
  limits: [],
};
