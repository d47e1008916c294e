import type { RuleRow } from '../../domain/rule.ts';

const thematique = 7;

export const siteRelation: readonly RuleRow[] = [
  { question: 'site.existe', thematique, calls: [{ measure: 'site-ouvrir' }] },
  {
    question: 'site.constats',
    thematique,
    calls: [{ measure: 'site-conforme' }, { measure: 'accessibilite', when: { without: 'declaration' } }],
  },
  { question: 'relation.canaux', thematique, calls: [{ measure: 'canaux' }] },
  { question: 'relation.aide-numerique', thematique, calls: [{ measure: 'aide-numerique' }] },
  { question: 'site.accessibilite', thematique, calls: [{ measure: 'accessibilite' }] },
  { question: 'relation.suivi', thematique, calls: [{ measure: 'suivi-demandes' }] },
  { question: 'relation.participation', thematique, calls: [{ measure: 'canaux' }] },
];
