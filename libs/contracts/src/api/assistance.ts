import { z } from 'zod';
import { id, instant } from './common.ts';

/** How an advisor and the collectivité fill the diagnostic together. */
export const assistanceMode = z.enum(['phone', 'on-site']);
export type AssistanceMode = z.infer<typeof assistanceMode>;

/** With whom the advisor speaks: « la secrétaire », a few words. */
export const interlocutor = z.string().trim().min(1).max(80);

/** How an answer was typed by an advisor on behalf of the collectivité, as it was that day. */
export const assistedEntry = z.object({ mode: assistanceMode, interlocutor: z.string().optional() });
export type AssistedEntry = z.infer<typeof assistedEntry>;

export const assistanceEndReason = z.enum(['declined', 'withdrawn', 'cancelled', 'handed-back', 'signed', 'expired', 'replaced']);
export type AssistanceEndReason = z.infer<typeof assistanceEndReason>;

/** An agreement by which one advisor fills one diagnostic with the collectivité, or the proposal of one. */
export const assistanceView = z.object({
  id,
  state: z.enum(['proposed', 'agreed', 'ended']),
  mode: assistanceMode,
  interlocutor: z.string().optional(),
  advisorId: id,
  instanceId: id,
  /** The diagnostic it opens; a proposal opens none. */
  diagnosticId: id.optional(),
  proposedAt: instant.optional(),
  agreedAt: instant.optional(),
  agreedBy: id.optional(),
  /** The last moment it holds, unless it ends before. */
  until: instant,
  endedAt: instant.optional(),
  endedBy: id.optional(),
  endReason: assistanceEndReason.optional(),
});
export type AssistanceView = z.infer<typeof assistanceView>;

/** What stands between a collectivité and an instance: the agreement or the proposal there is, and the advisor who could. */
export const assistanceStanding = z.object({ assistance: assistanceView.nullable(), advisorId: id.optional() });
export type AssistanceStanding = z.infer<typeof assistanceStanding>;

/** What a member of staff did with a diagnostic on one day of Paris, or tried to. */
export const staffAct = z.object({
  day: z.iso.date(),
  personId: id,
  act: z.enum(['read-results', 'read', 'saved', 'refused']),
  count: z.number().int(),
  /** How many themes were read, or questions answered: one that was typed twice counts once. */
  subjects: z.number().int(),
});

/** Who answered what, how, and what staff did. */
export const contributions = z.object({
  diagnosticId: id,
  thematiques: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      answers: z.array(
        z.object({
          questionCode: z.string(),
          question: z.string(),
          answer: z.string(),
          savedAt: instant,
          savedBy: id,
          assisted: assistedEntry.optional(),
        }),
      ),
    }),
  ),
  /** The newest first. */
  assistances: z.array(assistanceView),
  /** All of them, the newest day first. */
  staffActs: z.array(staffAct),
});
export type Contributions = z.infer<typeof contributions>;
