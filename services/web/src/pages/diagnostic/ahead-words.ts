import type { diagnosticsApi, ResponseOf } from '@osinum/contracts';
import { NBSP, plural } from '@osinum/kernel';
import type { MemberVisit } from '../../session/visit.ts';
import { lengthInWords } from './overview-page.ts';

type Ahead = NonNullable<ResponseOf<typeof diagnosticsApi.listDiagnostics>['ahead']>;

/** From this size on the diagnostic asks more, and is rather done in two sittings. */
const LONG_FROM_INHABITANTS = 3_500;

/** How long it takes, and where that comes from: measured on others, or estimated. */
export function aheadInWords({ minutes, measured, questions, thematiques }: Ahead): string {
  const asked = `${plural(questions, 'question')} en ${plural(thematiques, 'thème')}`;
  if (!measured) return `Comptez ${lengthInWords(minutes)} pour ${asked}. C’est une estimation${NBSP}: vos réponses peuvent ajouter ou retirer quelques questions.`;
  const { contributors, cohort } = measured;
  return `${asked}. Parmi les ${cohort}, la moitié a mis ${plural(minutes.from, 'minute')} au plus, et huit sur dix ${plural(minutes.to, 'minute')} au plus. C’est mesuré, sans les pauses, sur au moins ${contributors} premiers diagnostics.`;
}

/** Whether the collectivité is one of those that are asked more. */
export function inTwoSittings({ collectivite }: MemberVisit['session']): boolean {
  return collectivite.kind === 'epci' || (collectivite.population ?? 0) >= LONG_FROM_INHABITANTS;
}
