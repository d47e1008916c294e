import type { ActionView, diagnosticsApi, planView, ResponseOf, Trajectory } from '@osinum/contracts';
import { formatDate, NBSP, plural } from '@osinum/kernel';
import type { z } from 'zod';
import type { Page } from '../shell/page.ts';
import { stateWords } from './action-states.ts';

type Plan = z.infer<typeof planView>;
type Signed = ResponseOf<typeof diagnosticsApi.listDiagnostics>['diagnostics'][number];

const directions: { value: Trajectory; label: string }[] = [
  { value: 'collaboratif', label: 'Vers le collaboratif' },
  { value: 'libre', label: 'Vers le libre' },
  { value: 'les-deux', label: 'Les deux' },
];

const numbers = ['Aucune', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six'];

/** The plan drawn from a signed diagnostic; which one is not said while the diagnostics are away. */
export function planPage({ first, annex, trajectory }: Plan, signed?: Signed): Page {
  const total = first.length + annex.length;
  return {
    template: 'plan/plan',
    title: 'Plan d’action',
    section: 'plan',
    aside: asideOf(signed),
    model: {
      title: planTitle(first.length),
      lead: total > first.length ? `Choisies parmi ${total}, à partir de vos réponses. Vous décidez de l’ordre, et vous pouvez en refuser.` : 'Choisies à partir de vos réponses. Vous décidez de l’ordre, et vous pouvez en refuser.',
      directions: directions.map((direction) => ({ ...direction, current: direction.value === trajectory })),
      counts: countsOf([...first, ...annex]),
      actions: first.map(itemModel),
      annex: annex.map((action) => ({ ...itemModel(action), waiting: action.waiting ?? '' })),
    },
  };
}

function asideOf(signed: Signed | undefined): string {
  if (!signed) return 'Si vous venez de signer un diagnostic, ce plan est encore celui d’avant';
  return signed.completedAt ? `D’après votre diagnostic du ${formatDate(new Date(signed.completedAt))}` : '';
}

/** Before the first signed diagnostic. */
export function noPlanPage(): Page {
  return { template: 'plan/none', title: 'Plan d’action', section: 'plan', model: {} };
}

const counted = [
  ['en-cours', 'en cours', 'en cours'],
  ['bloquee', 'bloquée', 'bloquées'],
  ['terminee', 'terminée', 'terminées'],
  ['deja-faite', 'déjà faite', 'déjà faites'],
] as const;

/** « 1 en cours, 2 bloquées », without the states no action is in. */
function countsOf(actions: readonly ActionView[]): string {
  const said = counted.map(([state, one, several]) => [actions.filter((action) => action.state === state).length, one, several] as const);
  return said
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => plural(count, one, several))
    .join(', ');
}

/** « Six actions pour commencer ». */
export function planTitle(count: number): string {
  if (count === 0) return 'Rien d’urgent à faire';
  return `${numbers[count] ?? count} ${count === 1 ? 'action' : 'actions'} pour commencer`;
}

/** An action as the `action-item` partial shows it. */
export function itemModel(action: ActionView): object {
  const { id, rank, title, sentence, because, cost, effort, change, state, note, changedAt, duty, alert } = action;
  const href = `/plan/actions/${id}`;
  return {
    number: rank ?? '',
    title,
    href,
    sentence,
    because: because.slice(0, 2).map(({ question, answer }) => ({ question, answer })),
    costs: [
      { label: 'Coût', value: cost },
      { label: 'Effort', value: effort },
      ...(change ? [{ label: 'Changement d’habitudes', value: change }] : []),
    ],
    done: state === 'terminee' || state === 'deja-faite',
    tags: [
      ...(alert ? [{ tone: 'error', icon: 'alert', label: 'Alerte' }] : []),
      ...(duty ? [{ tone: 'law', icon: 'law', label: duty.label }] : []),
    ],
    ...(because.length === 0 && { kept: 'Gardée de votre plan précédent\u00a0: vous en aviez indiqué l’état.' }),
    ...(duty && { duty: `${duty.label}${NBSP}: ${duty.source}` }),
    state: stateWords[state],
    ...(note ? { who: note } : changedAt ? { who: `Indiqué le ${formatDate(new Date(changedAt))}.` } : {}),
    label: state === 'proposee' ? 'Dire où vous en êtes' : 'Mettre à jour',
    about: title,
  };
}
