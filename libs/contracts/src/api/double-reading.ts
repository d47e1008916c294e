import { z } from 'zod';
import { instant } from './common.ts';

/** A code as it stands on a slip, however it is typed. */
export const slip = z.string().min(1).max(60);

/** The questions put to an élu: what stands behind a slip that was not used. */
export const readingSheet = z.object({
  collectiviteName: z.string(),
  until: instant,
  minutes: z.number().int(),
  questions: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      hint: z.string().optional(),
      kind: z.enum(['single', 'multiple']),
      options: z.array(z.object({ code: z.string(), label: z.string(), exclusive: z.boolean().optional() })),
    }),
  ),
});
export type ReadingSheet = z.infer<typeof readingSheet>;

export const eluAnswer = z.object({
  questionCode: z.string().max(80),
  state: z.enum(['answered', 'unknown']),
  choices: z.array(z.string().max(60)).max(30).optional(),
});
export type EluAnswer = z.infer<typeof eluAnswer>;

/** One question read twice. Counts are of élus; nothing says who. */
export const gapLine = z.object({
  questionCode: z.string(),
  /** As it was put to élus. */
  question: z.string(),
  /** Half or more do not know; half or more live it otherwise; two lists; nothing to compare with. */
  gap: z.enum(['accord', 'information', 'vecu', 'envie', 'sans-repere']),
  sensitive: z.boolean(),
  /** The answer of the collectivité, in words. */
  collectivite: z.string().optional(),
  answers: z.array(z.object({ code: z.string(), label: z.string(), count: z.number().int(), alike: z.boolean(), apart: z.boolean() })),
  unknown: z.number().int(),
});
export type GapLine = z.infer<typeof gapLine>;

/** The double reading of a diagnostic, for the members of the collectivité. */
export const doubleReadingView = z.object({
  state: z.enum(['none', 'open', 'closed', 'lapsed', 'signed']),
  until: instant.optional(),
  readings: z.number().int(),
  /** Printed and not used yet. */
  slipsLeft: z.number().int(),
  /** How many may be printed now; 0 when none may. */
  mayPrint: z.number().int(),
  /** The number of élus, where it is known. */
  elus: z.number().int().optional(),
  /** Only once nobody can answer any more, and from three readings on. */
  gaps: z.array(gapLine).optional(),
});
export type DoubleReadingView = z.infer<typeof doubleReadingView>;
