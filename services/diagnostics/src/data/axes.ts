import type { Choice } from '../domain/questionnaire.ts';

/** The twelve axes of the CNAM barometer, in its order. */
export const axes: readonly Choice[] = [
  { code: 'open-data', text: 'Publier des données ouvertes (open data)' },
  { code: 'thd', text: 'Amener la fibre ou le très haut débit' },
  { code: 'dematerialisation', text: 'Faire passer les démarches du papier à l\'écran' },
  { code: 'ville-connectee', text: "Piloter à distance l'éclairage, l'eau ou l'énergie (territoire connecté)" },
  { code: 'big-data', text: 'Croiser de grandes quantités de données (big data)' },
  { code: 'pepiniere', text: 'Accueillir de jeunes entreprises du numérique (pépinière)' },
  { code: 'e-inclusion', text: 'Aider les habitants éloignés du numérique' },
  { code: 'e-democratie', text: 'Faire participer les habitants en ligne' },
  { code: 'eco-collaborative', text: 'Soutenir le partage et les échanges entre habitants (covoiturage, prêt)' },
  { code: 'fablab', text: 'Ouvrir un atelier de fabrication partagé (fablab)' },
  { code: 'hebergement', text: 'Héberger les données près de chez nous' },
  { code: 'protection', text: 'Protéger les données des habitants' },
];

const lightCodes = ['open-data', 'thd', 'ville-connectee', 'big-data', 'pepiniere', 'eco-collaborative', 'fablab'];

/** The axes asked of the smallest; the others are deduced from their answers. */
export const lightAxes: readonly Choice[] = axes.filter(({ code }) => lightCodes.includes(code));

export const noAxis: Choice = { code: 'aucun', text: 'Aucune de ces actions', exclusive: true };
