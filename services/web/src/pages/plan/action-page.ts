import type { ActionState, ActionView } from '@osinum/contracts';
import { formatDate, NBSP } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import { letterPath } from '../results/letter-page.ts';
import { stateWords } from './action-states.ts';
import { itemModel } from './plan-page.ts';

/** What the reader sent, when it could not be kept. */
export interface Attempt {
  error: string;
  /** The field at fault; the state unless told. */
  field?: 'note';
  note?: string;
  chosen?: ActionState;
}

/** The measure that a page of the results carries out. */
const LETTER = 'lettre-prestataire';

/** One action of the plan of a diagnostic: why, how, with whom, and where it stands. */
export function actionPage(action: ActionView, diagnosticId: string, attempt?: Attempt): Page {
  return {
    template: 'plan/action',
    title: attempt ? `Erreur${NBSP}: ${action.title}` : action.title,
    section: 'plan',
    ...(attempt && { status: 422 }),
    model: {
      ...itemModel(action),
      why: action.why,
      steps: action.steps,
      firstStep: action.firstStep,
      doneWhen: action.doneWhen,
      after: action.after,
      lead: action.lead.replaceAll(/, \p{Lu}/gu, (start) => start.toLowerCase()),
      helps: action.helps,
      helpLinks: action.helpLinks,
      tools: action.tools.map(({ slug, name }) => ({ href: `/catalogue/${slug}`, label: name })),
      causes: action.because.map(({ question, answer }) => ({ question, answer })),
      sources: action.sources.map(({ title, url, readOn }) => ({ title, url, read: `lu le ${formatDate(new Date(readOn))}` })),
      measure: action.measureCode,
      ...(action.measureCode === LETTER && { letter: letterPath(diagnosticId) }),
      form: formOf(action, attempt),
      ...(attempt && { summary: { errors: [{ id: attempt.field ?? 'etat', message: attempt.error }] } }),
    },
  };
}

function formOf({ id, version, availableStates, note }: ActionView, attempt: Attempt | undefined): object | undefined {
  if (availableStates.length === 0) return undefined;
  const options = availableStates.map((state) => ({ value: state, label: stateWords[state].label, selected: state === attempt?.chosen }));
  return {
    action: `/plan/actions/${id}`,
    version: String(version),
    state: {
      name: 'etat',
      label: 'Où en êtes-vous ?'.replace(' ?', '\u202f?'),
      type: 'select',
      width: 'f',
      options: [{ value: '', label: 'Choisissez' }, ...options],
      ...(attempt && attempt.field === undefined && { error: attempt.error }),
    },
    note: {
      name: 'note',
      label: 'Une précision',
      hint: 'Nécessaire si l’action est bloquée. Par exemple\u00a0: attend le conseil du 8 décembre.',
      type: 'textarea',
      rows: 2,
      optional: true,
      maxlength: 500,
      value: attempt?.note ?? note ?? '',
      ...(attempt?.field === 'note' && { error: attempt.error }),
    },
  };
}
