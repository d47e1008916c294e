import type { AssistanceView } from '@osinum/contracts';
import { formatDate, NBSP } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import { capital, howInWords, modes } from './assistance-words.ts';
import type { StandingParts } from './standing-parts.ts';

export const ASSISTANCE_PATH = '/diagnostic/saisie-accompagnee';

export interface AssistanceSituation extends Omit<StandingParts, 'former'> {
  /** Who follows the collectivité; absent when nobody does. The name is absent when it cannot be had. */
  advisor?: { id: string; name?: string | undefined } | undefined;
  team: string;
  /** Who of the collectivité agreed. */
  agreedBy?: string | undefined;
  /** With whom it agreed before somebody else followed it. */
  former?: { name: string } | undefined;
}

/** Filling the diagnostic with an advisor: what it allows, to agree to it, and to stop it. */
export function assistancePage(situation: AssistanceSituation, draftId?: string): Page {
  const { assistance, elsewhere, former } = situation;
  const agreed = assistance?.state === 'agreed';
  const proposed = assistance?.state === 'proposed';
  const title = titleOf(situation);
  return {
    template: 'diagnostic/assistance',
    title,
    section: 'diagnostic',
    model: {
      title,
      action: ASSISTANCE_PATH,
      stop: `${ASSISTANCE_PATH}/arreter`,
      elsewhere: elsewhere && { text: elsewhereInWords(elsewhere), ...(elsewhere.state === 'agreed' ? ofAgreed : ofProposed) },
      former: !elsewhere && former && `Vous aviez donné votre accord à ${former.name}, qui ne suit plus votre collectivité.`,
      advisor: elsewhere ? undefined : advisorModel(situation),
      lapse: agreed ? formatDate(new Date(assistance.until)) : undefined,
      ...(agreed && { agreed: agreedModel(situation, assistance) }),
      ...(proposed && { proposed: { how: howInWords(assistance) } }),
      modes: modes.map(({ value, label }) => ({ value, label, checked: value === (proposed ? assistance.mode : 'phone') })),
      ended: assistance?.state === 'ended' ? endInWords(assistance, draftId) : undefined,
    },
  };
}

const ofAgreed = { then: 'Vous pouvez arrêter à tout moment.', stop: 'Arrêter maintenant' };
const ofProposed = { then: 'Rien ne s’ouvre sans votre accord.', stop: 'Non merci' };

const someoneOf = (team: string) => `une personne de l’équipe ${team}`;

const nameOf = ({ advisor, team }: AssistanceSituation) => advisor?.name ?? someoneOf(team);

function advisorModel(situation: AssistanceSituation): object | undefined {
  const { advisor, team } = situation;
  if (!advisor) return undefined;
  const name = nameOf(situation);
  return { id: advisor.id, name, first: capital(name), ofTeam: advisor.name ? `${advisor.name}, de l’équipe ${team},` : capital(someoneOf(team)) };
}

function titleOf(situation: AssistanceSituation): string {
  const { assistance, advisor, elsewhere } = situation;
  if (elsewhere) return elsewhere.state === 'agreed' ? 'Une autre équipe remplit le diagnostic avec vous' : 'Une autre équipe vous propose son aide';
  if (!advisor) return 'Vous faire aider pour remplir';
  if (assistance?.state === 'agreed') return `${capital(nameOf(situation))} remplit le diagnostic avec vous`;
  return `Remplir le diagnostic avec ${nameOf(situation)}`;
}

function elsewhereInWords(elsewhere: AssistanceView): string {
  if (elsewhere.state === 'proposed') return `Une autre équipe vous propose de remplir le diagnostic avec vous, ${howInWords(elsewhere)}.`;
  return `Une autre équipe peut lire et saisir vos réponses, jusqu’au ${formatDate(new Date(elsewhere.until))} au plus.`;
}

function agreedModel({ agreedBy }: AssistanceSituation, { agreedAt, diagnosticId }: AssistanceView): object {
  return {
    by: agreedBy,
    at: agreedAt && formatDate(new Date(agreedAt)),
    href: `/diagnostic/${diagnosticId}`,
    history: `/diagnostic/${diagnosticId}/contributions`,
  };
}

/** How the last one ended, while it still tells something of the diagnostic that is open. */
function endInWords({ endReason, agreedAt, diagnosticId }: AssistanceView, draftId: string | undefined): string | undefined {
  switch (endReason) {
    case 'declined':
      return 'Vous avez dit non à la dernière proposition.';
    case 'withdrawn':
      return 'Vous avez arrêté la saisie accompagnée.';
    case 'handed-back':
      return diagnosticId === draftId ? `La saisie est terminée${NBSP}: relisez, puis signez.` : undefined;
    case 'expired':
      return agreedAt ? 'L’accord est arrivé à son terme.' : `La dernière proposition est restée sans réponse${NBSP}: elle n’a plus cours.`;
    default:
      return undefined;
  }
}

/** What a member reads once they have stopped it, or found that there was nothing to stop. */
export function stoppedInWords(assistance: AssistanceView | null): string {
  if (assistance === null) return `Il n’y avait plus rien à arrêter${NBSP}: vos réponses ne sont pas ouvertes à l’équipe.`;
  if (assistance.endReason === 'declined') return 'Vous avez dit non. Rien n’a été ouvert.';
  return assistance.agreedAt ? 'C’est arrêté. Vos réponses ne sont plus ouvertes à l’équipe.' : 'Cette proposition n’avait plus cours. Rien n’a été ouvert.';
}

/** What an advisor reads once they have left: the diagnostic, or what they had proposed. */
export function leftInWords({ agreedAt }: AssistanceView): string {
  return agreedAt ? 'C’est noté. Vous n’avez plus accès aux réponses de ce diagnostic.' : 'Votre proposition est retirée.';
}

/** What the pages of the diagnostic say of it, above their own words. */
export function assistanceBand(situation: AssistanceSituation): { text: string; href: string; label: string } | undefined {
  const { assistance, advisor, elsewhere } = situation;
  const label = (of: AssistanceView) => (of.state === 'agreed' ? 'Voir ou arrêter' : 'Voir ce que cela permet');
  if (elsewhere) return { text: elsewhereInWords(elsewhere), href: ASSISTANCE_PATH, label: label(elsewhere) };
  if (!advisor || !assistance || assistance.state === 'ended') return undefined;
  const name = capital(nameOf(situation));
  const text =
    assistance.state === 'proposed'
      ? `${name} vous propose de remplir le diagnostic avec vous, ${howInWords(assistance)}.`
      : `${name} peut lire et saisir vos réponses, jusqu’au ${formatDate(new Date(assistance.until))} au plus.`;
  return { text, href: ASSISTANCE_PATH, label: label(assistance) };
}
