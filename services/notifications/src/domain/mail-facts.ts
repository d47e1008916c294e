import { assistanceMode, casePriority } from '@osinum/contracts';
import { z } from 'zod';

const instant = z.iso.datetime();
const id = z.uuid();

/** What a mail is about: ids, dates and numbers. Words, names and addresses come when it is sent. */
export const mailFacts = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('completion'),
    diagnosticId: id,
    completedAt: instant,
    plan: z.object({ firstMeasures: z.number().int(), annexMeasures: z.number().int() }).optional(),
  }),
  z.object({ kind: z.literal('relance'), diagnosticId: id, completedAt: instant, dueAt: instant }),
  z.object({
    kind: z.literal('case-opened'),
    caseId: id,
    afterDiagnostic: z.boolean(),
    priority: casePriority,
    firstContactDue: instant,
  }),
  z.object({ kind: z.literal('case-claimed'), caseId: id, advisorId: id }),
  z.object({ kind: z.literal('task-done'), caseId: id, advisorId: id }),
  z.object({ kind: z.literal('assistance-proposed'), advisorId: id, mode: assistanceMode }),
  z.object({ kind: z.literal('assistance-agreed'), advisorId: id, until: instant }),
  z.object({ kind: z.literal('assistance-handed-back'), advisorId: id, diagnosticId: id }),
]);
export type MailFacts = z.infer<typeof mailFacts>;
export type MailKind = MailFacts['kind'];
