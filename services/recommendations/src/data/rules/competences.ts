import type { RuleRow } from '../../domain/rule.ts';

const thematique = 10;

export const competences: readonly RuleRow[] = [
  {
    question: 'competences.aisance',
    thematique,
    calls: [{ measure: 'bilan-aisance' }, { measure: 'formation-socle' }],
  },
  {
    question: 'competences.formation',
    thematique,
    calls: [{ measure: 'formation-socle' }, { measure: 'formation-securite', when: { without: 'securite' }, share: 0.5 }],
  },
  { question: 'competences.plan', thematique, calls: [{ measure: 'plan-formation' }] },
  { question: 'competences.entraide', thematique, calls: [{ measure: 'entraide' }] },
  { question: 'competences.choix', thematique, calls: [{ measure: 'essayer-ensemble' }] },
];
