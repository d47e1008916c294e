import { z } from 'zod';
import { id, instant, ofCollectivite, score } from './common.ts';
import { member, route } from './route.ts';

/** Where the collectivités of a cohort stand on one theme; never a value of one of them, nor the lowest, nor the highest. */
export const peerScores = z.object({
  thematique: z.string(),
  /** How many contribute, rounded down to a multiple of five. */
  contributors: z.number().int().min(10),
  median: score,
  /** The middle half of the scores, from `low` to `high`. */
  low: score,
  high: score,
  countedAt: instant,
});
export type PeerScores = z.infer<typeof peerScores>;

/** Collectivités like this one, as far as there are enough of them to show anything. */
export const peersView = z.object({
  /** « communes de 500 à 3 499 habitants »; absent when the size that decides is not known. */
  cohort: z.string().optional(),
  /** From how many contributors on a theme is shown. */
  fewest: z.number().int(),
  /** The themes that are shown, and whose scores compare with those of this diagnostic. */
  thematiques: z.array(peerScores),
});
export type PeersView = z.infer<typeof peersView>;

/**
 * On whom a time was measured: first diagnostics, pauses left out. Half of them took `from` minutes at most, eight in ten
 * `to`. Absent while the time is an estimate.
 */
export const measuredOn = z.object({ contributors: z.number().int().min(30), cohort: z.string() });

export const peersRoutes = {
  getPeers: route({
    method: 'GET',
    path: '/collectivites/:collectiviteId/diagnostics/:diagnosticId/peers',
    policy: member('diagnostic:read'),
    summary: 'Where collectivités of the same kind and size stand, theme by theme, beside a signed diagnostic',
    params: ofCollectivite.extend({ diagnosticId: id }),
    response: peersView,
  }),
};
