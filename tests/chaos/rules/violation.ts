/** A promise that was not kept, and about what. */
export interface Violation {
  readonly rule: string;
  readonly subject: string;
  readonly detail: string;
}

/** What one rule looked at, and what it found. */
export interface Verdict {
  readonly rule: string;
  readonly compared: number;
  readonly violations: readonly Violation[];
}

/** A verdict over subjects, from what is wrong with each (nothing when all is well). */
export function verdictOn<T>(rule: string, subjects: readonly T[], wrong: (subject: T) => { subject: string; detail: string } | undefined): Verdict {
  const violations = subjects.flatMap((one) => {
    const found = wrong(one);
    return found ? [{ rule, ...found }] : [];
  });
  return { rule, compared: subjects.length, violations };
}
