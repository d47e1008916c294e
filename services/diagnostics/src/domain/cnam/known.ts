/** True, false, or nothing when the answer behind it is not known. */
export type Known = boolean | undefined;

/** True once enough are true, false once too few can be, unknown between the two. */
export function atLeast(wanted: number, parts: readonly Known[]): Known {
  const { min, max } = rangeOf(parts);
  if (min >= wanted) return true;
  return max < wanted ? false : undefined;
}

/** True when every part is; false as soon as one is false. */
export function every(...parts: readonly Known[]): Known {
  return atLeast(parts.length, parts);
}

/** True as soon as one part is; false when all are false. */
export function some(...parts: readonly Known[]): Known {
  return atLeast(1, parts);
}

export function not(part: Known): Known {
  return part === undefined ? undefined : !part;
}

/** How many are true at least, and at most. */
export function rangeOf(parts: readonly Known[]): { readonly min: number; readonly max: number } {
  const min = parts.filter((part) => part === true).length;
  return { min, max: min + parts.filter((part) => part === undefined).length };
}

/** Whether the number of true parts lies between two bounds; unknown when the range straddles one of them. */
export function between(from: number, to: number, parts: readonly Known[]): Known {
  return every(atLeast(from, parts), not(atLeast(to + 1, parts)));
}
