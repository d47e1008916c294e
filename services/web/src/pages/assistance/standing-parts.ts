import type { AssistanceStanding, AssistanceView } from '@osinum/contracts';

/** What stands between a collectivité and its advisor, as seen from one instance. */
export interface StandingParts {
  /** The one with the advisor who follows the collectivité, else the last that ended. */
  assistance: AssistanceView | null;
  /** The one with another team: it holds until it is stopped. */
  elsewhere?: AssistanceView;
  /** The agreement with somebody who follows the collectivité no more: it opens nothing, unless they follow it again. */
  former?: AssistanceView;
}

/** Tells the assistance of the advisor who follows the collectivité from what was begun with somebody else. */
export function partsOf({ assistance, advisorId }: AssistanceStanding, instanceId: string): StandingParts {
  if (assistance === null || assistance.state === 'ended') return { assistance };
  if (assistance.instanceId !== instanceId) return { assistance: null, elsewhere: assistance };
  if (assistance.advisorId === advisorId) return { assistance };
  return { assistance: null, ...(assistance.state === 'agreed' && { former: assistance }) };
}
