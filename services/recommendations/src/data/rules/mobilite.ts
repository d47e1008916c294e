import type { RuleRow } from '../../domain/rule.ts';

const thematique = 2;

export const mobilite: readonly RuleRow[] = [
  {
    question: 'mobilite.acces-distance',
    thematique,
    calls: [{ measure: 'acces-distance' }, { measure: 'espace-partage' }],
  },
  { question: 'mobilite.materiel-perso', thematique, calls: [{ measure: 'regles-materiel' }] },
  { question: 'teletravail.cadre', thematique, calls: [{ measure: 'charte-teletravail' }] },
  {
    question: 'mobilite.acces-securise',
    thematique,
    calls: [{ measure: 'acces-distance' }, { measure: 'second-facteur' }],
  },
  { question: 'mobilite.terrain', thematique, calls: [{ measure: 'regles-materiel' }] },
];
