import type { ActionState } from '@osinum/contracts';
import { conflict, invalid } from '@osinum/kernel';
import type { DutyVerdict } from './duty.ts';

export type { ActionState };

/** What a guard looks at. */
export interface ActionFacts {
  duty?: DutyVerdict;
  note?: string;
}

/** A move the page may offer. */
export interface Transition {
  to: ActionState;
  /** True when a note must come with it. */
  needsNote: boolean;
}

const table: Record<ActionState, readonly ActionState[]> = {
  proposee: ['en-cours', 'bloquee', 'terminee', 'deja-faite', 'pas-interesse'],
  'en-cours': ['bloquee', 'terminee', 'proposee', 'pas-interesse'],
  bloquee: ['en-cours', 'terminee', 'pas-interesse'],
  terminee: ['en-cours'],
  'deja-faite': ['proposee'],
  'pas-interesse': ['proposee'],
};

/** A measure that is still to be done. */
export function isOpen(state: ActionState): boolean {
  return state === 'proposee' || state === 'en-cours' || state === 'bloquee';
}

/** A measure whose place among the six goes to the next one. */
export function yieldsItsPlace(state: ActionState): boolean {
  return state === 'deja-faite' || state === 'pas-interesse';
}

/** The moves allowed from a state, with what each one asks for. */
export function availableTransitions(from: ActionState, facts: ActionFacts): Transition[] {
  return table[from].map((to) => ({ to, needsNote: noteRefusal(to, facts.duty) !== undefined }));
}

/** Refuses a move that the table does not have, or that lacks its note; returns the new state. */
export function moveAction(from: ActionState, to: ActionState, facts: ActionFacts): ActionState {
  if (!table[from].includes(to)) {
    throw conflict('action-transition-refused', 'Cette action a changé entre-temps. Relisez-la, puis choisissez de nouveau.', {
      from,
      to,
      available: table[from],
    });
  }
  const refusal = noteRefusal(to, facts.duty);
  if (refusal && !facts.note?.trim()) throw invalid('action-note-missing', refusal, { errors: [{ path: 'body.note', message: refusal }] });
  return to;
}

function noteRefusal(to: ActionState, duty: DutyVerdict | undefined): string | undefined {
  if (to === 'bloquee') return 'Dites en quelques mots ce qui bloque, par exemple « Attend le conseil du 8 décembre ».';
  if (to === 'pas-interesse' && duty === 'yes') {
    return 'Cette action répond à une obligation légale. Dites en quelques mots pourquoi vous la mettez de côté.';
  }
  return undefined;
}
