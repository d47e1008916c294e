import { fact, page, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const productPage = repository('betagouv/beta.gouv.fr:content/_startups/tchap.md', '2026-08-20');
const licenseAgpl = repository('tchapgouv/tchap-web-v4:LICENSE-AGPL-3.0', '2024-10-24');
const linspirationPolitique = page('https://www.linspiration-politique.fr/2025/09/19/tchap-la-nouvelle-messagerie-securisee-des-agents-publics', '2025-09-19');
const lagazettedescommunes = page('https://www.lagazettedescommunes.com/751621/les-collectivites-doivent-elles-experimenter-tchap-la-messagerie-instantanee-de-letat/', '2021-06-21');
const fr = repository('tchapgouv/tchap-web-v4:src/i18n/strings/fr.json', '2024-10-24');
const readmeTchap = repository('tchapgouv/tchap-web-v4:README_tchap.md', '2024-10-24');
const changelog = repository('tchapgouv/tchap-web-v4:CHANGELOG.md', '2024-10-24');
const maireInfo = page('https://maire-info.com/numerique/qu%27est-ce-que-tchap-cet-equivalent-de-whatsapp-propose-aux-collectivites%C2%A0-article-23867', '2020');
const aideTchapNumeriqueGouv = page('https://aide.tchap.numerique.gouv.fr/fr/article/renouvellement-de-votre-compte-tchap-1g4e6xh');

export const tchap: Tool = {
  slug: 'tchap',
  name: 'Tchap',
  summary: 'La messagerie instantanée des agents publics.',
  description: 'Des conversations à deux ou en groupe, sur l’ordinateur et le téléphone, à la place d’une application privée.',
  needs: ['tchat'],
  kind: fact('public-service', productPage),
  facts: {
    licence: fact('AGPL-3.0 OR GPL-3.0', licenseAgpl),
    editor: fact('DINUM', productPage),
    editorCountry: fact('FR', productPage),
    price: fact('Gratuit (2025).', linspirationPolitique),
    eligibility: fact('Agents publics dont le domaine de messagerie est autorisé ; en 2021 une convention avec la DINUM et une adresse au nom de la collectivité étaient demandées.', productPage, lagazettedescommunes),
    dataLocation: fact('France, nuage du ministère de l’Intérieur.', linspirationPolitique),
    online: fact(true, productPage),
    mobile: fact(true, productPage),
    inFrench: fact(true, fr),
    proconnect: fact(true, readmeTchap),
    accessibility: fact('État déclaré sur la fiche produit : non conforme.', productPage),
    standards: fact(['Matrix', 'OIDC'], changelog),
    firstRelease: fact('Lancement en avril 2018 (fiche produit) ou mai 2019 (presse)', productPage, maireInfo),
    usedBy: fact(['Trilport (maire utilisateur)'], lagazettedescommunes),
    alternativeTo: fact(['WhatsApp'], maireInfo),
    website: fact('https://tchap.numerique.gouv.fr/', productPage),
    repository: fact('https://github.com/tchapgouv/tchap-web-v4', readmeTchap),
  },
  limits: [
    fact('Le compte expire si l’adresse professionnelle n’est pas confirmée chaque année. En 2021, une petite commune sans nom de domaine pouvait difficilement s’inscrire.', aideTchapNumeriqueGouv, lagazettedescommunes),
  ],
};
