import type { ProfileView, ResultsView } from '@osinum/contracts';
import { formatDate, formatDateTime, NBSP, plural } from '@osinum/kernel';
import type { MemberVisit } from '../../session/visit.ts';
import type { Page } from '../shell/page.ts';

/** The form’s choice « none of these posts », which no post’s code can be. */
export const NO_POST = '-';

const ticks: Record<ProfileView['profiles'][number]['criteria'][number]['tick'], string> = {
  met: 'C’est coché.',
  failed: 'Ce n’est pas coché.',
  unknown: 'On ne sait pas.',
};

/** A correction that was not kept: why, and the boxes as they were ticked, for the next save to replace what the other kept. */
export interface RefusedCorrection {
  readonly error: string;
  readonly typed: { readonly struckAxes: readonly string[]; readonly posts?: readonly string[] | undefined };
}

const struckIn = ({ axes }: ProfileView): readonly string[] => axes.filter(({ struck }) => struck).map(({ code }) => code);

/** Why each criterion of the profile is ticked, and what the collectivité corrects in what was deduced of it. */
export function profilePage({ id, completedAt }: Pick<ResultsView, 'id' | 'completedAt'>, profile: ProfileView, { session }: Pick<MemberVisit, 'session'>, refused?: RefusedCorrection): Page {
  const { headline, notARank, profiles, notes, source, correction, wouldTell } = profile;
  const error = refused?.error;
  const { struckAxes, posts } = refused?.typed ?? { struckAxes: struckIn(profile), posts: correction.posts };
  const deduced = profile.axes.filter((axis) => axis.deduced);
  const postsAsked = profile.postsAssumed || correction.posts !== undefined || posts !== undefined;
  return {
    template: 'results/profile',
    title: error ? `Erreur${NBSP}: votre profil` : 'Votre profil',
    section: 'resultats',
    ...(error && { status: 409 }),
    model: {
      back: `/resultats/${id}`,
      action: `/resultats/${id}/profil`,
      signedOn: completedAt ? formatDate(new Date(completedAt)) : '',
      headline,
      notARank,
      portraits: profiles.map(({ name, portrait, met }) => ({ name, portrait, met: `${plural(met, 'critère coché', 'critères cochés')} sur 6` })),
      criteria: profile.criteria.map(({ number, title, finding, answers }) => ({ number, title, finding, answers, expected: expectedOf(profiles, number) })),
      wouldTell,
      notes,
      source,
      version: String(correction.version),
      correctable: deduced.length > 0 || postsAsked,
      deduced: deduced.map(({ code, label }) => ({ code, label, kept: !struckAxes.includes(code) })),
      posts: postsAsked && [
        ...profile.posts.map(({ code, label }) => ({ code, label, held: posts?.includes(code) ?? false })),
        { code: NO_POST, label: 'Aucun de ces métiers', held: posts?.length === 0, apart: true },
      ],
      corrected: correctedOf(profile, session.personId),
      ...(error && { summary: { errors: [{ id: 'corriger', message: error }] } }),
    },
  };
}

function expectedOf(profiles: ProfileView['profiles'], wanted: number): object[] {
  return profiles.flatMap(({ name, criteria }) =>
    criteria.filter(({ number }) => number === wanted).map(({ expected, tick }) => ({ name, expected, tick: ticks[tick], met: tick === 'met' })),
  );
}

/** What was corrected, when and by whom; nothing before the first time. */
function correctedOf({ correction, axes, posts }: ProfileView, me: string): object | undefined {
  if (correction.correctedAt === undefined) return undefined;
  const who = correction.correctedBy === me ? 'par vous' : 'par une autre personne de votre collectivité';
  const struck = axes.filter((axis) => axis.struck).map(({ label }) => label);
  const held = correction.posts && posts.filter(({ code }) => correction.posts!.includes(code)).map(({ label }) => label);
  return {
    when: `le ${formatDateTime(new Date(correction.correctedAt))}, ${who}`,
    struck,
    held: held && (held.length > 0 ? held : ['Aucun']),
    undone: struck.length === 0 && held === undefined,
  };
}
