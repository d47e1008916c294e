import type { Instance, ResultsView, Visibility } from '@osinum/contracts';
import { formatDate, formatDateTime, NBSP, withDe } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import { levelInSentence, levels, levelWords } from './levels.ts';

type Signed = Pick<ResultsView, 'id' | 'completedAt' | 'visibility' | 'visibilitySince'>;

/** Who sees a signed diagnostic, since when, and how to change one’s mind. */
export function visibilityPage({ id, completedAt, visibility, visibilitySince }: Signed, instance: Instance, mayChange: boolean, error?: string): Page {
  return {
    template: 'results/visibility',
    title: error ? `Erreur${NBSP}: qui voit ce diagnostic` : 'Qui voit ce diagnostic',
    section: 'resultats',
    ...(error && { status: 422 }),
    model: {
      signedOn: completedAt ? formatDate(new Date(completedAt)) : '',
      back: `/resultats/${id}`,
      action: `/resultats/${id}/visibilite`,
      team: withDe(instance.name),
      now: visibility && levelInSentence(visibility),
      since: visibilitySince ? formatDateTime(new Date(visibilitySince)) : '',
      mayChange,
      withdrawable: mayChange && visibility !== undefined && visibility !== 'scores',
      levels: levels.map((value) => ({ value, ...levelWords[value], checked: value === visibility })),
      ...(error && { error, summary: { errors: [{ id: 'qui', message: error }] } }),
    },
  };
}

/** What is said once the choice is kept. */
export function changedSentence(chosen: Visibility): string {
  return `C’est changé. L’équipe peut voir${NBSP}: ${levelInSentence(chosen)}.`;
}
