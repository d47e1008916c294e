import type { ActionView } from '@osinum/contracts';
import { formatDate, NBSP } from '@osinum/kernel';
import { causes } from '../../data/causes.ts';
import { content } from '../../data/content.ts';
import type { ToolEntry } from '../../db/catalogue-entries.ts';
import { availableTransitions } from '../../domain/action-states.ts';
import { answerInWords } from '../../domain/causes.ts';
import type { Duty } from '../../domain/duty.ts';
import { helpsInWords, upperFirst } from '../../domain/helps-in-words.ts';
import { changeLabels, costInWords, effortLabels, leadLabels } from '../../domain/labels.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Waiting } from '../../domain/place.ts';
import { toolsFor } from '../../domain/tools-for.ts';
import type { PlanAction } from './place-actions.ts';

/** Where an action stands in the plan: its number among the six, or why it waits. */
export type Place = { rank: number } | { waiting: Waiting };

/** What an action is read with: the tools of the catalogue, and whether the collectivité is beyond our orders of cost. */
export interface Surroundings {
  tools: readonly ToolEntry[];
  larger: boolean;
}

/** An action as a page shows it, in words. */
export function actionView(action: PlanAction, place: Place, { tools, larger }: Surroundings): ActionView {
  const { measure } = action;
  const waiting = 'waiting' in place ? waitingInWords(place.waiting) : undefined;
  return {
    id: action.id,
    measureCode: action.code,
    ...('rank' in place ? { rank: place.rank } : {}),
    ...(waiting === undefined ? {} : { waiting }),
    ...textsOf(measure),
    cost: costInWords(measure.cost, larger),
    ...(measure.way === undefined ? {} : { way: measure.way }),
    alert: action.alert !== undefined,
    ...(measure.duty && action.duty !== 'no' ? { duty: dutyView(measure.duty, action.duty) } : {}),
    after: measure.after === undefined ? [] : [titleOf(measure.after)],
    because: action.triggers.map(({ question, answer }) => ({
      questionCode: question,
      ...(answer.words ?? { question: causes[question]?.question ?? '', answer: answerInWords(causes[question], answer) }),
    })),
    tools: toolsFor(measure.needs, tools),
    ...stateOf(action),
  };
}

function textsOf(measure: Measure) {
  const { title, summary, why, steps, firstStep, doneWhen } = measure;
  return {
    title,
    sentence: summary,
    why,
    steps: [...steps],
    firstStep,
    doneWhen,
    effort: effortLabels[measure.effort],
    change: changeLabels[measure.change],
    lead: measure.leads.map((lead) => leadLabels[lead]).join(', '),
    helps: helpsInWords(measure.helps.map(({ label }) => label)),
    helpLinks: measure.helps.flatMap(({ label, url }) => (url === undefined ? [] : [{ label: upperFirst(label), url }])),
    sources: measure.sources.map(({ title: document, publisher, url, readOn }) => ({
      title: `${document}, ${publisher}`,
      ...(url === undefined ? {} : { url }),
      readOn,
    })),
  };
}

/** What is due and to whom, the text, and where it was read. */
function dutyView({ due, text, threshold, source, readOn }: Duty, verdict: PlanAction['duty']): { label: string; source: string } {
  return {
    label: verdict === 'yes' ? 'Obligation légale' : 'À vérifier',
    source: `${due} ${text}. ${threshold} Source${NBSP}: ${source}, lu le ${formatDate(new Date(readOn))}.`,
  };
}

function stateOf({ state, version, changedAt, changedBy, note, duty }: PlanAction) {
  return {
    state,
    version,
    ...(changedAt === undefined ? {} : { changedAt: changedAt.toISOString() }),
    ...(changedBy === undefined ? {} : { changedBy }),
    ...(note === undefined ? {} : { note }),
    availableStates: availableTransitions(state, { duty }).map(({ to }) => to),
  };
}

function waitingInWords(waiting: Waiting): string | undefined {
  if (waiting.because === 'prerequisite') return `À faire après «${NBSP}${titleOf(waiting.measure)}${NBSP}».`;
  if (waiting.because === 'thematique-full') return 'Deux actions de ce thème passent avant.';
  if (waiting.because === 'off-trajectory') return 'Hors de la direction choisie.';
  return undefined;
}

/** The title of a measure. */
export function titleOf(code: string): string {
  return content.measures.find((measure) => measure.code === code)?.title ?? code;
}
