import type { RuleRow } from '../../domain/rule.ts';

const thematique = 8;

export const demat: readonly RuleRow[] = [
  { question: 'demat.actes', thematique, calls: [{ measure: 'actes-en-ligne' }] },
  {
    question: 'demat.saisine',
    thematique,
    calls: [{ measure: 'sve-guichet' }],
    alert: { rank: 7, answer: 'aucun' },
  },
  { question: 'demat.signature', thematique, calls: [{ measure: 'signature' }] },
  { question: 'demat.etat-civil', thematique, calls: [{ measure: 'comedec' }] },
  { question: 'demat.archivage', thematique, calls: [{ measure: 'archivage' }] },
  { question: 'demat.marches', thematique, calls: [{ measure: 'marches' }] },
  { question: 'demat.courrier', thematique, calls: [{ measure: 'suivi-demandes' }] },
];
