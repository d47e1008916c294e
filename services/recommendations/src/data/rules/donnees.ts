import type { RuleRow } from '../../domain/rule.ts';

const thematique = 9;

export const donnees: readonly RuleRow[] = [
  {
    question: 'donnees.dpd',
    thematique,
    calls: [{ measure: 'designer-dpd' }],
    alert: { rank: 9, answer: 'aucun' },
  },
  { question: 'donnees.registre', thematique, calls: [{ measure: 'registre' }] },
  { question: 'donnees.base-adresse', thematique, calls: [{ measure: 'base-adresse' }] },
  { question: 'donnees.publication', thematique, calls: [{ measure: 'donnees-ouvertes' }] },
  { question: 'donnees.droits', thematique, calls: [{ measure: 'droits-violations' }] },
  { question: 'donnees.sous-traitants', thematique, calls: [{ measure: 'clauses-donnees' }] },
  { question: 'donnees.usage', thematique, calls: [{ measure: 'suivi-annuel' }] },
];
