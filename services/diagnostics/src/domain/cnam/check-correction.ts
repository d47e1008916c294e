import type { Reading } from '../reading.ts';
import { takesFullPath } from './axes.ts';
import type { CnamRules, ProfileCorrection } from './rules.ts';

/** What a correction names and that cannot be corrected, in words; nothing when it can be kept. */
export function whyNotCorrected(rules: CnamRules, reading: Reading, { struckAxes, posts = [] }: ProfileCorrection): string | undefined {
  const { axes, posts: known } = rules;
  const full = takesFullPath(rules, reading);
  if (full && (struckAxes.length > 0 || posts.length > 0)) {
    return 'Ici, les axes et les métiers viennent de vos réponses. Pour les changer, refaites le diagnostic.';
  }
  if (struckAxes.some((code) => axes.deduced[code] === undefined)) return 'Seuls les axes déduits de vos réponses peuvent être rayés.';
  if (posts.some((code) => !known.codes.includes(code))) return 'Ce métier ne figure pas dans la liste.';
  return undefined;
}
