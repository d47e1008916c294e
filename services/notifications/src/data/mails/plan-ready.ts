import { formatDate, formatNumber, NBSP } from '@osinum/kernel';
import type { MailContent, MailTemplate } from '@osinum/views';
import { greetingFor, memberNotes, memberReason, plain } from './phrases.ts';

/** The one message after a completion; without `plan` when the plan is not there yet. */
export interface PlanReadyView {
  recipientName: string;
  collectiviteName: string;
  completedAt: Date;
  plan?: { firstMeasures: number; annexMeasures: number } | undefined;
  url: string;
}

/** To the commune, once its diagnostic is completed. No score and no answer: town halls share a mail box. */
export const planReady: MailTemplate<PlanReadyView> = {
  name: 'plan-ready',
  compose: (view) => {
    const done = `Le diagnostic a été terminé le ${formatDate(view.completedAt)}.`;
    return {
      ...(view.plan ? withPlan(view.plan, done) : withoutPlan(done)),
      place: view.collectiviteName,
      greeting: greetingFor(view.recipientName),
      button: { label: view.plan ? 'Voir le plan d’action' : 'Voir les résultats', href: view.url },
      notes: memberNotes,
      reason: [memberReason(view.collectiviteName)],
    };
  },
};

type Said = Pick<MailContent, 'subject' | 'title' | 'preheader' | 'paragraphs' | 'facts'>;

function withPlan(plan: NonNullable<PlanReadyView['plan']>, done: string): Said {
  const title = 'Votre plan d’action est prêt';
  const text = 'Il donne une courte liste d’actions à regarder d’abord. Chacune dit la réponse qui la motive.';
  return { subject: title, title, preheader: text, paragraphs: plain(done, text), facts: factsOf(plan) };
}

function withoutPlan(done: string): Said {
  const title = 'Votre diagnostic est terminé';
  const text = `Vos résultats sont en ligne. Le plan d’action se prépare${NBSP}: il sera sur la même page.`;
  return { subject: title, title, preheader: text, paragraphs: plain(done, text) };
}

function factsOf({ firstMeasures, annexMeasures }: { firstMeasures: number; annexMeasures: number }) {
  return [
    { count: firstMeasures, one: 'action à regarder d’abord', several: 'actions à regarder d’abord' },
    { count: annexMeasures, one: 'autre action, en annexe', several: 'autres actions, en annexe' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, one, several }) => ({ value: formatNumber(count), text: count === 1 ? one : several }));
}
