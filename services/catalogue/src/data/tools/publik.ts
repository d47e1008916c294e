import { fact, page, repository } from '../../domain/fact.ts';
import type { Tool } from '../../domain/tool.ts';

const sill2022 = repository('etalab/sill-contents:docs/sill.json', '2022-05-10');
const devEntrouvert = page('https://dev.entrouvert.org/projects/publik/wiki/CR_r%C3%A9union_de_lancement.html', '2016');
const devEntrouvert2 = page('https://dev.entrouvert.org/projects/publik/wiki/2%C3%A8me_r%C3%A9union', '2016-12');

export const publik: Tool = {
  slug: 'publik',
  name: 'Publik',
  summary: 'Une plateforme libre de démarches et de relation avec les habitants.',
  description: 'Elle réunit formulaires, suivi des demandes et compte de l’habitant. Elle a surtout été choisie par des villes et des métropoles.',
  needs: ['demarches', 'relation-usagers'],
  kind: fact('free-software', sill2022),
  facts: {
    licence: fact('GPL-3.0-only', sill2022),
    editor: fact('Entr’ouvert', devEntrouvert),
    inFrench: fact(true, devEntrouvert),
    usedBy: fact(['Vincennes', 'Montpellier Méditerranée Métropole', 'Villejuif', 'Nancy', 'Meyzieu'], devEntrouvert, devEntrouvert2),
    website: fact('https://publik.entrouvert.com/', sill2022),
    repository: fact('https://git.entrouvert.org/', sill2022),
  },
  limits: [
    fact('La liste des utilisateurs date de 2016 et cite surtout de grandes villes.', devEntrouvert),
  ],
};
