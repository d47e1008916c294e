import type { AssistanceView } from '@osinum/contracts';
import { formatDate, NBSP } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import { howInWords, modes } from './assistance-words.ts';

export const ASSISTANCE_PATH = '/diagnostic/saisie-accompagnee';

export interface AssistanceSituation {
  assistance: AssistanceView | null;
  /** Who could be agreed with; absent when nobody follows the collectivité. */
  advisor?: { id: string; name: string } | undefined;
  team: string;
  /** Who of the collectivité agreed. */
  agreedBy?: string | undefined;
}

/** Filling the diagnostic with an advisor: what it allows, to agree to it, and to stop it. */
export function assistancePage(situation: AssistanceSituation): Page {
  const { assistance, advisor, team } = situation;
  const agreed = assistance?.state === 'agreed';
  const proposed = assistance?.state === 'proposed';
  return {
    template: 'diagnostic/assistance',
    title: titleOf(situation),
    section: 'diagnostic',
    model: {
      title: titleOf(situation),
      action: ASSISTANCE_PATH,
      stop: `${ASSISTANCE_PATH}/arreter`,
      advisor,
      team,
      lapse: agreed ? formatDate(new Date(assistance.until)) : undefined,
      ...(agreed && { agreed: agreedModel(situation, assistance) }),
      ...(proposed && { proposed: { how: howInWords(assistance) } }),
      modes: modes.map(({ value, label }) => ({ value, label, checked: value === (proposed ? assistance.mode : 'phone') })),
      ended: assistance?.state === 'ended' ? endInWords(assistance) : undefined,
    },
  };
}

function titleOf({ assistance, advisor }: AssistanceSituation): string {
  if (!advisor) return 'Vous faire aider pour remplir';
  if (assistance?.state === 'agreed') return `${advisor.name} remplit le diagnostic avec vous`;
  return `Remplir le diagnostic avec ${advisor.name}`;
}

function agreedModel({ agreedBy }: AssistanceSituation, { agreedAt, diagnosticId }: AssistanceView): object {
  return {
    by: agreedBy,
    at: agreedAt && formatDate(new Date(agreedAt)),
    href: `/diagnostic/${diagnosticId}`,
    history: `/diagnostic/${diagnosticId}/contributions`,
  };
}

const endings: Partial<Record<NonNullable<AssistanceView['endReason']>, string>> = {
  declined: 'Vous avez dit non à la dernière proposition.',
  withdrawn: 'Vous avez arrêté la saisie accompagnée.',
  'handed-back': `La saisie est terminée${NBSP}: relisez, puis signez.`,
  expired: 'L’accord est arrivé à son terme.',
};

function endInWords({ endReason }: AssistanceView): string | undefined {
  return endReason && endings[endReason];
}

/** What the pages of the diagnostic say of it, above their own words. */
export function assistanceBand({ assistance, advisor }: AssistanceSituation): { text: string; href: string; label: string } | undefined {
  if (!advisor || !assistance) return undefined;
  if (assistance.state === 'proposed') {
    return { text: `${advisor.name} vous propose de remplir le diagnostic avec vous, ${howInWords(assistance)}.`, href: ASSISTANCE_PATH, label: 'Voir ce que cela permet' };
  }
  if (assistance.state !== 'agreed') return undefined;
  const until = formatDate(new Date(assistance.until));
  return { text: `${advisor.name} peut lire et saisir vos réponses, jusqu’au ${until} au plus.`, href: ASSISTANCE_PATH, label: 'Voir ou arrêter' };
}
