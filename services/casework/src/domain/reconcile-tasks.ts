import type { TaskDraft, TaskKind } from './follow-up.ts';

/** An open task of the case, as it stands. */
export interface OpenTask {
  id: string;
  kind: TaskKind;
  key: string;
}

export interface TaskChanges {
  create: TaskDraft[];
  /** Ids of tasks that have lost their object. */
  cancel: string[];
}

/**
 * What a new diagnostic changes in the tasks of a case that is already open. An open task keeps its deadline.
 * An alert that is gone closes its task, only when the collectivité showed its alerts this time as well:
 * silence is not an all-clear.
 */
export function reconcileTasks(open: readonly OpenTask[], drafts: readonly TaskDraft[], alertsShown: boolean): TaskChanges {
  const wanted = new Set(drafts.map((draft) => draft.key));
  const present = new Set(open.map((task) => task.key));
  return {
    create: drafts.filter((draft) => !present.has(draft.key) && !alreadyPlanned(draft, present)),
    cancel: alertsShown
      ? open.filter((task) => task.kind === 'alert' && !wanted.has(task.key)).map((task) => task.id)
      : [],
  };
}

function alreadyPlanned(draft: TaskDraft, present: ReadonlySet<string>): boolean {
  return draft.kind === 'renewed-contact' && present.has('first-contact');
}
