import type { RuleRow } from '../../domain/rule.ts';

const thematique = 3;

export const hebergementSauvegarde: readonly RuleRow[] = [
  {
    question: 'hebergement.fichiers',
    thematique,
    calls: [{ measure: 'espace-partage' }, { measure: 'hebergement-ecrit' }],
    alert: { rank: 8, answer: 'cle-ou-disque' },
  },
  {
    question: 'sauvegarde.existe',
    thematique,
    calls: [{ measure: 'sauvegarde-auto' }],
    alert: { rank: 1, answer: 'aucune' },
  },
  {
    question: 'sauvegarde.copie-externe',
    thematique,
    calls: [{ measure: 'copie-hors-site' }],
    alert: { rank: 2, answer: 'meme-lieu' },
  },
  { question: 'sauvegarde.test', thematique, calls: [{ measure: 'test-restauration' }] },
  { question: 'hebergement.choix', thematique, calls: [{ measure: 'hebergement-ecrit' }] },
  { question: 'sauvegarde.reprise', thematique, calls: [{ measure: 'plan-reprise' }] },
];
