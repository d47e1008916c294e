import type { RuleRow } from '../../domain/rule.ts';

const thematique = 11;

export const pilotage: readonly RuleRow[] = [
  { question: 'pilotage.elu', thematique, calls: [{ measure: 'elu-referent' }] },
  { question: 'pilotage.plan', thematique, calls: [{ measure: 'feuille-de-route' }] },
  { question: 'pilotage.evaluation', thematique, calls: [{ measure: 'suivi-annuel' }] },
  { question: 'pilotage.opsn', thematique, calls: [{ measure: 'operateur' }] },
  { question: 'pilotage.metiers', thematique, calls: [{ measure: 'operateur', when: { anyOf: ['aucun'] } }] },
];
