import type { RuleRow } from '../../domain/rule.ts';

const thematique = 6;

export const collaboration: readonly RuleRow[] = [
  { question: 'dossiers.partages', thematique, calls: [{ measure: 'espace-partage' }] },
  { question: 'collaboration.a-plusieurs', thematique, calls: [{ measure: 'coedition' }] },
  { question: 'visio.usage', thematique, calls: [{ measure: 'visio-choisie' }] },
  { question: 'collaboration.discussion', thematique, calls: [{ measure: 'suite-coherente' }] },
  { question: 'collaboration.droits', thematique, calls: [{ measure: 'espace-partage' }] },
  { question: 'collaboration.doublons', thematique, calls: [{ measure: 'suite-coherente' }] },
];
