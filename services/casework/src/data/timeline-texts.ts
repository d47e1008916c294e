import type { ActionState } from '@osinum/contracts';
import { formatDate, NBSP, plural } from '@osinum/kernel';
import type { Outcome } from '../domain/status.ts';
import { outcomeLabels } from './labels.ts';

/** One line of the timeline when a diagnostic is completed; alerts are counted only when they are shown. */
export function diagnosticCompletedText(completedAt: Date, alerts: number): string {
  const end = alerts === 0 ? '' : `. ${plural(alerts, 'alerte')}`;
  return `Diagnostic terminé le ${formatDate(completedAt)}${end}`;
}

export const helpRequestedText = 'Demande d’aide reçue';

export const claimedText = 'Accompagnement pris en charge';

export function closedText(outcome: Outcome): string {
  return `Accompagnement clos${NBSP}: ${outcomeLabels[outcome].toLowerCase()}`;
}

export const releasedText = 'Accompagnement remis dans la file';

export const pausedText = 'Accompagnement mis en pause';

export const resumedText = 'Accompagnement repris';

export const qualifiedText = 'Accompagnement qualifié';

export function handedOverText(placed: boolean): string {
  return placed
    ? 'Accompagnement transmis à une autre personne après un départ'
    : 'Accompagnement remis dans la file après un départ';
}

export function taskDoneText(title: string): string {
  return `Tâche faite${NBSP}: ${title}`;
}

const actionStateTexts: Record<ActionState, string> = {
  proposee: 'proposée',
  'en-cours': 'en cours',
  bloquee: 'bloquée',
  terminee: 'terminée',
  'deja-faite': 'déjà faite',
  'pas-interesse': 'écartée',
};

/** What the collectivité did of an action of its plan; a state unknown to this version is told as such. */
export function actionChangedText(state: string): string {
  const text = (actionStateTexts as Record<string, string | undefined>)[state] ?? 'changée';
  return `Plan d’action${NBSP}: une action est ${text}`;
}

const messageTexts: Record<string, string> = {
  completion: 'le diagnostic est terminé',
  'case-claimed': 'une personne suit le dossier',
  'task-done': 'une étape est faite',
  relance: 'le diagnostic est à refaire',
};

/** The mail that was sent to the collectivité, or undefined for one that does not concern it. */
export function messageSentText(kind: string): string | undefined {
  const text = messageTexts[kind];
  return text === undefined ? undefined : `Message envoyé à la collectivité${NBSP}: ${text}`;
}
