import type { Reading } from '../reading.ts';
import { ticked } from './axes.ts';
import { isAsked, judge } from './clause.ts';
import { some, type Known } from './known.ts';
import type { CnamRules, ProfileCorrection } from './rules.ts';

export interface PostReading {
  readonly code: string;
  readonly held: Known;
}

export interface PostsReading {
  readonly posts: readonly PostReading[];
  /** Nobody was asked: the posts that cannot be deduced are taken as absent, and that is said. */
  readonly assumed: boolean;
  /** A DPD in the staff, shared or bought. */
  readonly anyDpd: Known;
}

/** The posts of the staff: as ticked, as corrected, else as far as the answers tell. */
export function readPosts({ posts }: CnamRules, reading: Reading, correction: ProfileCorrection): PostsReading {
  const asked = isAsked(reading, posts.full);
  const held = (code: string): Known => {
    if (asked) return ticked(reading, posts.full, code);
    if (correction.posts !== undefined) return correction.posts.includes(code);
    const clause = posts.deduced[code];
    return clause === undefined ? false : judge(clause, reading);
  };
  const read = posts.codes.map((code) => ({ code, held: held(code) }));
  const dpdPosts = read.filter(({ code }) => posts.dpd.includes(code)).map((post) => post.held);
  return {
    posts: read,
    assumed: !asked && correction.posts === undefined,
    anyDpd: some(...dpdPosts, judge(posts.anyDpd, reading)),
  };
}
