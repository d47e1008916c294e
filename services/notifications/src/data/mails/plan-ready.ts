import { formatDate, formatNumber, NBSP } from '@osinum/kernel';
import { greetingFor, memberNote, type MailContent } from './mail-content.ts';

/** The one message after a completion; without `plan` when the plan is not there yet. */
export interface PlanReadyView {
  recipientName: string;
  collectiviteName: string;
  completedAt: Date;
  plan?: { firstMeasures: number; annexMeasures: number } | undefined;
  url: string;
}

/** To the commune, once its diagnostic is completed. No score and no answer: town halls share a mail box. */
export function planReady(view: PlanReadyView): MailContent {
  const { plan } = view;
  const title = plan ? 'Votre plan d’action est prêt' : 'Votre diagnostic est terminé';
  return {
    subject: title,
    eyebrow: view.collectiviteName,
    title,
    greeting: greetingFor(view.recipientName),
    paragraphs: [
      `Le diagnostic a été terminé le ${formatDate(view.completedAt)}.`,
      plan
        ? 'Il donne une courte liste d’actions à regarder d’abord. Chacune dit la réponse qui la motive.'
        : `Vos résultats sont en ligne. Le plan d’action se prépare${NBSP}: il sera sur la même page.`,
    ],
    facts: plan ? factsOf(plan) : [],
    action: { label: plan ? 'Voir le plan d’action' : 'Voir les résultats', url: view.url },
    note: memberNote,
    reason: `Vous recevez ce message parce que votre compte est rattaché à ${view.collectiviteName}.`,
  };
}

function factsOf({ firstMeasures, annexMeasures }: { firstMeasures: number; annexMeasures: number }): MailContent['facts'] {
  return [
    { count: firstMeasures, one: 'action à regarder d’abord', several: 'actions à regarder d’abord' },
    { count: annexMeasures, one: 'autre action, en annexe', several: 'autres actions, en annexe' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, one, several }) => ({ value: formatNumber(count), label: count === 1 ? one : several }));
}
