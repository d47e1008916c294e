import type { ActionView, planView } from '@osinum/contracts';
import { NBSP, plural } from '@osinum/kernel';
import type { ReportAction, ReportPlan } from '@osinum/views';
import type { z } from 'zod';
import { stateWords } from '../plan/action-states.ts';
import { planTitle } from '../plan/plan-page.ts';

type Plan = z.infer<typeof planView>;

/** The plan as the report prints it: the first actions in full, the others by their title. */
export function reportPlan({ first, annex }: Plan): ReportPlan {
  return {
    title: planTitle(first.length),
    lead: 'Choisies à partir de vos réponses. Vous décidez de l’ordre, et vous pouvez en refuser.',
    actions: first.map(reportAction),
    annexTitle: `${plural(annex.length, 'autre action', 'autres actions')}, quand vous serez prêts`,
    annex: annex.map(({ title, waiting }) => ({ title, waiting: waiting ?? '' })),
  };
}

/** The plan as everybody may read it: what is urgent or begun in full, the others by their title, in no order of importance. */
export function publishedPlan(actions: readonly ActionView[]): ReportPlan {
  const [begun, others] = [actions.filter(isBegun), actions.filter((action) => !isBegun(action))];
  return {
    title: begun.length === 0 ? 'Rien n’est encore engagé' : plural(begun.length, 'action urgente ou engagée', 'actions urgentes ou engagées'),
    lead: 'Choisies à partir des réponses publiées, et rangées par thème\u00a0: l’ordre du plan n’est pas publié.',
    actions: begun.map(reportAction),
    annexTitle: begun.length === 0 ? plural(others.length, 'action proposée', 'actions proposées') : plural(others.length, 'autre action', 'autres actions'),
    annex: others.map(({ title, sentence }) => ({ title, waiting: sentence })),
  };
}

function isBegun({ alert, state }: ActionView): boolean {
  return alert || state === 'en-cours' || state === 'bloquee' || state === 'terminee';
}

function reportAction(action: ActionView, index: number): ReportAction {
  const { title, sentence, because, cost, effort, change, lead, state, note, duty, alert, firstStep, doneWhen } = action;
  return {
    number: String(index + 1),
    title,
    alert,
    ...(duty && { duty }),
    sentence,
    because: because.slice(0, 2).map(({ question, answer }) => ({ question, answer })),
    firstStep,
    doneWhen,
    costs: [
      { label: 'Coût', value: cost },
      { label: 'Effort', value: effort },
      ...(change ? [{ label: 'Changement d’habitudes', value: change }] : []),
      { label: 'Qui s’en charge', value: lead.replaceAll(/, \p{Lu}/gu, (start) => start.toLowerCase()) },
    ],
    state: stateWords[state].label,
    ...(note && { note }),
  };
}

/** Said where the plan should be. */
export const planMissing = {
  away: 'Le plan d’action ne répond pas. Le reste de ce document est à jour.',
  other: `Ce document n’a pas de plan d’action${NBSP}: le plan suit votre dernier diagnostic signé, et se prépare en un instant.`,
};
