import type { Known } from '../surface/example.ts';
import type { Answer } from '../surface/send.ts';

interface Told {
  version?: number;
  availableStates?: string[];
  tasks?: { id: string; doneAt?: string }[];
  outcomes?: { answer?: Told; current?: Told }[];
  details?: { version?: number; current?: Told };
}

/**
 * What an answer tells of the next valid request: the version of what was just saved, a state one may go to, a task
 * still to do. Without it every request after the first would stop at the conflict.
 */
export function learn(known: Known, { json }: Answer): Known {
  const told = (typeof json === 'object' && json !== null ? json : {}) as Told;
  const [outcome] = told.outcomes ?? [];
  const version = told.version ?? told.details?.version ?? told.details?.current?.version ?? outcome?.answer?.version ?? outcome?.current?.version;
  const task = told.tasks?.find(({ doneAt }) => doneAt === undefined);
  return {
    ...known,
    ...(typeof version === 'number' && { version }),
    ...(told.availableStates?.[0] && { to: told.availableStates[0] }),
    ...(task && { taskId: task.id }),
  };
}
