import type { RuleRow } from '../../domain/rule.ts';

const thematique = 12;

export const souverain: readonly RuleRow[] = [
  { question: 'souverain.lieu', thematique, calls: [{ measure: 'hebergement-ecrit' }] },
  { question: 'libre.place', thematique, calls: [{ measure: 'essayer-libre' }] },
  { question: 'responsable.fin-de-vie', thematique, calls: [{ measure: 'reemploi' }] },
  { question: 'souverain.reversibilite', thematique, calls: [{ measure: 'reversibilite' }] },
  { question: 'responsable.achats', thematique, calls: [{ measure: 'achats-durables' }] },
  { question: 'responsable.strategie', thematique, calls: [{ measure: 'strategie-nr' }] },
];
