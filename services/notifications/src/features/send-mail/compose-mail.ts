import { brands, renderMail, type Brand, type RenderedMail } from '@osinum/views';
import { assistanceAgreed, assistanceHandedBack, assistanceProposed } from '../../data/mails/assistance.ts';
import { caseClaimed } from '../../data/mails/case-claimed.ts';
import { caseOpened } from '../../data/mails/case-opened.ts';
import { planReady } from '../../data/mails/plan-ready.ts';
import { relance } from '../../data/mails/relance.ts';
import { taskDone } from '../../data/mails/task-done.ts';
import type { InstanceFacts } from '../../db/access.ts';
import type { MailFacts } from '../../domain/mail-facts.ts';

/** What a mail is composed with, at the moment it leaves. */
export interface MailContext {
  instance: InstanceFacts;
  collectiviteName: string;
  /** The advisor it speaks of, for the kinds that do. */
  advisorName: string;
  /** Business time. */
  now: Date;
  /** Pattern of public addresses: `http://{host}:4100`. */
  publicBase: string;
}

/** The mail of one recipient, in the brand of the instance. */
export function composeMail(facts: MailFacts, recipientName: string, context: MailContext): RenderedMail {
  const { collectiviteName, advisorName, now, instance } = context;
  const brand = brandOf(instance);
  const to = (path: string) => ({ recipientName, collectiviteName, url: `${baseOf(context)}${path}` });
  switch (facts.kind) {
    case 'completion': {
      const path = facts.plan ? '/plan' : `/resultats/${facts.diagnosticId}`;
      return renderMail(planReady, { ...to(path), completedAt: new Date(facts.completedAt), plan: facts.plan }, brand);
    }
    case 'relance': {
      const dates = { completedAt: new Date(facts.completedAt), dueAt: new Date(facts.dueAt), now };
      return renderMail(relance, { ...to('/diagnostic'), ...dates }, brand);
    }
    case 'case-opened': {
      const { afterDiagnostic, priority, firstContactDue } = facts;
      const view = { ...to(`/accompagnements/${facts.caseId}`), afterDiagnostic, priority };
      return renderMail(caseOpened, { ...view, firstContactDue: new Date(firstContactDue) }, brand);
    }
    case 'case-claimed':
      return renderMail(caseClaimed, { ...to('/accompagnement'), advisorName, operatorName: instance.name }, brand);
    case 'task-done':
      return renderMail(taskDone, { ...to('/accompagnement'), advisorName }, brand);
    case 'assistance-proposed':
      return renderMail(assistanceProposed, { ...to('/diagnostic/saisie-accompagnee'), advisorName, onSite: facts.mode === 'on-site' }, brand);
    case 'assistance-agreed':
      return renderMail(assistanceAgreed, { ...to('/file?vue=mes-accompagnements'), until: new Date(facts.until) }, brand);
    case 'assistance-handed-back':
      return renderMail(assistanceHandedBack, { ...to(`/diagnostic/${facts.diagnosticId}/contributions`), advisorName }, brand);
  }
}

function baseOf({ publicBase, instance }: MailContext): string {
  return publicBase.replace('{host}', instance.host);
}

function brandOf({ code, name, senderAddress }: InstanceFacts): Brand {
  const known = (brands as Record<string, Brand | undefined>)[code];
  return known ?? { ...brands.osinum, key: code, name, offeredBy: `${name}.`, contact: senderAddress };
}
