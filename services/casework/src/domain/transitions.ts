import { conflict, forbidden, invalid, NBSP, type DomainError } from '@osinum/kernel';
import { statusLabels } from '../data/labels.ts';
import { outcomes, transitionNames, type Outcome, type Status, type TransitionName } from './status.ts';

/** What the table of transitions needs to know of an accompagnement. */
export interface CaseFacts {
  status: Status;
  assigneeId?: string | undefined;
  /** An exchange with the collectivité took place. */
  contactMade: boolean;
}

/** Who acts: an advisor, with the absent colleagues whose relay they are, or someone who supervises the advisors. */
export interface Actor {
  actingFor: readonly string[];
  supervises: boolean;
}

/** A move that is possible now; `outcomes` when one must be chosen. */
export interface AvailableTransition {
  name: TransitionName;
  to: Status;
  outcomes?: Outcome[];
}

type Guard = (facts: CaseFacts, actor: Actor) => DomainError | undefined;

interface Transition {
  from: readonly Status[];
  to: Status;
  guards: readonly Guard[];
}

const followsTheCase: Guard = (facts, actor) =>
  facts.assigneeId === undefined || actor.actingFor.includes(facts.assigneeId) || actor.supervises
    ? undefined
    : forbidden('case-followed-by-another', 'Cet accompagnement est suivi par une autre personne.');

const nobodyYet: Guard = (facts) =>
  facts.assigneeId === undefined
    ? undefined
    : conflict('case-already-taken', 'Cet accompagnement est déjà pris en charge.');

const table: Record<TransitionName, Transition> = {
  qualify: { from: ['a-qualifier'], to: 'a-prendre-en-charge', guards: [] },
  claim: { from: ['a-prendre-en-charge'], to: 'en-cours', guards: [nobodyYet] },
  pause: { from: ['en-cours'], to: 'en-pause', guards: [followsTheCase] },
  resume: { from: ['en-pause'], to: 'en-cours', guards: [followsTheCase] },
  release: { from: ['en-cours', 'en-pause'], to: 'a-prendre-en-charge', guards: [followsTheCase] },
  close: { from: ['a-qualifier', 'a-prendre-en-charge', 'en-cours', 'en-pause'], to: 'clos', guards: [followsTheCase] },
};

/** The moves this person may make now, in the order of the table. */
export function availableTransitions(facts: CaseFacts, actor: Actor): AvailableTransition[] {
  return transitionNames
    .filter((name) => refusalOf(name, facts, actor) === undefined)
    .map((name) => ({
      name,
      to: table[name].to,
      ...(name === 'close' ? { outcomes: possibleOutcomes(facts) } : {}),
    }));
}

/** The status after the move, or a refusal the reader understands. */
export function applyTransition(name: TransitionName, facts: CaseFacts, actor: Actor, outcome?: Outcome): Status {
  const refusal = refusalOf(name, facts, actor) ?? outcomeRefusal(name, facts, outcome);
  if (refusal) throw refusal;
  return table[name].to;
}

/** The move that leads there, as asked by the status alone. Taking a case has its own door, where one person wins. */
export function transitionTo(to: Status, from: Status): TransitionName {
  const name = transitionNames.find((one) => one !== 'claim' && table[one].to === to && table[one].from.includes(from));
  if (!name) throw notAvailable(from);
  return name;
}

/** The outcomes that would be true: nobody is « aidé » before an exchange, nor « injoignable » before a claim. */
export function possibleOutcomes(facts: CaseFacts): Outcome[] {
  if (facts.status === 'a-qualifier' || facts.status === 'a-prendre-en-charge') return ['hors-perimetre'];
  return outcomes.filter((outcome) => outcome !== 'aide' || facts.contactMade);
}

/** Why this person may not make this move now; undefined when nothing forbids it. */
export function refusalOf(name: TransitionName, facts: CaseFacts, actor: Actor): DomainError | undefined {
  if (!table[name].from.includes(facts.status)) return notAvailable(facts.status);
  for (const guard of table[name].guards) {
    const refusal = guard(facts, actor);
    if (refusal) return refusal;
  }
  return undefined;
}

function notAvailable(status: Status): DomainError {
  const where = `l’accompagnement est «${NBSP}${statusLabels[status]}${NBSP}»`;
  return conflict('transition-not-available', `Ce n’est plus possible${NBSP}: ${where}.`, { status });
}

function outcomeRefusal(name: TransitionName, facts: CaseFacts, outcome: Outcome | undefined): DomainError | undefined {
  if (name !== 'close') return undefined;
  if (outcome === undefined) return invalid('outcome-missing', 'Dites comment l’accompagnement se termine.');
  if (possibleOutcomes(facts).includes(outcome)) return undefined;
  return invalid('outcome-not-possible', 'Cette issue n’est pas possible à ce stade.', { outcome });
}
