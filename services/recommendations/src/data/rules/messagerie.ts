import type { RuleRow } from '../../domain/rule.ts';

const thematique = 5;

export const messagerie: readonly RuleRow[] = [
  {
    question: 'messagerie.adresse-agents',
    thematique,
    calls: [{ measure: 'adresses-agents' }],
    alert: { rank: 6, answer: 'personnelle' },
  },
  { question: 'messagerie.adresse-elus', thematique, calls: [{ measure: 'adresses-elus' }] },
  { question: 'agenda.partage', thematique, calls: [{ measure: 'agenda-annuaire' }] },
  { question: 'messagerie.boite-commune', thematique, calls: [{ measure: 'boite-partagee' }] },
  { question: 'contacts.annuaire', thematique, calls: [{ measure: 'agenda-annuaire' }] },
  { question: 'messagerie.domaine', thematique, calls: [{ measure: 'domaine-mail' }] },
];
