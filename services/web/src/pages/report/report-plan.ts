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
