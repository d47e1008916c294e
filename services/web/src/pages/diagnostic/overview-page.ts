import type { DiagnosticView } from '@osinum/contracts';
import { NBSP, plural } from '@osinum/kernel';
import { readingPath } from '../double-reading/reading-paths.ts';
import type { Page } from '../shell/page.ts';
import { anchorOf } from './field-names.ts';

/** Where to take up a diagnostic: its first question without an answer, else its end. */
export function resumePath({ id, resumeAt }: Pick<DiagnosticView, 'id' | 'resumeAt'>): string {
  if (!resumeAt) return `/diagnostic/${id}/terminer`;
  return `/diagnostic/${id}/themes/${resumeAt.thematique}#${anchorOf(resumeAt.question)}`;
}

/** « 3 à 5 minutes », '' when nothing is left. */
export function lengthInWords({ from, to }: DiagnosticView['minutes']): string {
  if (to === 0) return '';
  return from === to ? plural(to, 'minute') : `${from} à ${to}${NBSP}minutes`;
}

/** A diagnostic under way, theme by theme. */
export function overviewPage(open: DiagnosticView, somethingLeft: boolean): Page {
  const missing = open.visible - open.answered;
  return {
    template: 'diagnostic/overview',
    title: 'Votre diagnostic, thème par thème',
    section: 'diagnostic',
    aside: `${plural(open.answered, 'réponse')} sur ${open.visible}`,
    model: {
      left: somethingLeft && missing > 0 ? `Il reste ${plural(missing, 'question')} sans réponse.` : undefined,
      href: resumePath(open),
      label: open.resumeAt ? 'Reprendre' : 'Terminer et signer',
      outdated: open.outdated,
      length: lengthInWords(open.minutes),
      history: `/diagnostic/${open.id}/contributions`,
      elus: readingPath(open.id),
      thematiques: open.thematiques.map((theme) => ({
        title: theme.title,
        href: `/diagnostic/${open.id}/themes/${theme.code}`,
        state: theme.status === 'done' ? 'done' : theme.status === 'started' ? 'here' : 'todo',
        words: theme.status === 'done' ? 'terminé' : theme.status === 'started' ? 'commencé' : 'à faire',
        answered: `${theme.answered} sur ${theme.visible}`,
      })),
    },
  };
}
