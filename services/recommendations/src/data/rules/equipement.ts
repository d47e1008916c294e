import type { RuleRow } from '../../domain/rule.ts';

const thematique = 1;

export const equipement: readonly RuleRow[] = [
  { question: 'equipement.postes-fiables', thematique, calls: [{ measure: 'postes-a-niveau' }] },
  { question: 'equipement.elus', thematique, calls: [{ measure: 'regles-materiel' }] },
  { question: 'connexion.gene', thematique, calls: [{ measure: 'connexion' }] },
  {
    question: 'equipement.depannage',
    thematique,
    calls: [{ measure: 'depannage' }],
    alert: { rank: 10, answer: 'personne' },
  },
  { question: 'connexion.type', thematique, calls: [{ measure: 'connexion' }] },
  { question: 'equipement.inventaire', thematique, calls: [{ measure: 'inventaire' }] },
];
