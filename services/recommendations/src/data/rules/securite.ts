import type { RuleRow } from '../../domain/rule.ts';

const thematique = 4;

export const securite: readonly RuleRow[] = [
  {
    question: 'securite.mots-de-passe',
    thematique,
    calls: [{ measure: 'coffre-mots-de-passe' }],
    alert: { rank: 3, answer: 'session-commune' },
  },
  { question: 'securite.double-facteur', thematique, calls: [{ measure: 'second-facteur' }] },
  {
    question: 'securite.mises-a-jour',
    thematique,
    calls: [{ measure: 'mises-a-jour' }, { measure: 'postes-a-niveau', when: { anyOf: ['plus-suivies'] } }],
    alert: { rank: 4, answer: 'plus-suivies' },
  },
  { question: 'securite.reaction', thematique, calls: [{ measure: 'fiche-reflexe' }] },
  {
    question: 'securite.departs',
    thematique,
    calls: [{ measure: 'arrivees-departs' }],
    alert: { rank: 5, answer: 'jamais' },
  },
  {
    question: 'securite.incident',
    thematique,
    calls: [{ measure: 'diagnostic-cyber', when: { anyOf: ['oui-avec-suites', 'oui-sans-suite'] } }],
  },
  { question: 'securite.referent', thematique, calls: [{ measure: 'referent-securite' }] },
];
