import type { caseworkApi, notificationsApi, ResponseOf } from '@osinum/contracts';
import { formatDate } from '@osinum/kernel';
import { entryModel } from '../shell/timeline-model.ts';
import type { Page } from '../shell/page.ts';
import { relanceModels } from '../shell/relances.ts';

export type Accompagnement = NonNullable<ResponseOf<typeof caseworkApi.getAccompagnement>['accompagnement']>;
type Relance = ResponseOf<typeof notificationsApi.listRelances>['relances'][number];

const steps: { status: Accompagnement['status'][]; label: string }[] = [
  { status: ['a-qualifier', 'a-prendre-en-charge'], label: 'Demande reçue' },
  { status: ['en-cours', 'en-pause'], label: 'Suivi en cours' },
  { status: ['clos'], label: 'Terminé' },
];

/** The accompaniment as the collectivité sees it. */
export function accompagnementPage(open: Accompagnement, names: ReadonlyMap<string, string>, relances: readonly Relance[] | undefined): Page {
  const adviser = open.assigneeId && names.get(open.assigneeId);
  return {
    template: 'member/accompagnement',
    title: 'Accompagnement',
    section: 'accompagnement',
    model: {
      title: titleOf(open, adviser),
      lead: leadOf(open),
      steps: stepsOf(open),
      composer: {
        action: '/accompagnement/messages',
        field: { name: 'message', label: 'Votre message', type: 'textarea', value: '', maxlength: 5000, required: true },
        readers: adviser ? `Sera lu par ${adviser} et son équipe.` : 'Sera lu par l’équipe de conseil.',
        label: 'Envoyer',
      },
      entries: open.timeline.map((entry) => entryModel(entry, names)),
      relancesAway: relances === undefined,
      relances: relanceModels(relances ?? []),
    },
  };
}

/** Before anything was signed or asked for. */
export function noAccompagnementPage(): Page {
  return { template: 'member/no-accompagnement', title: 'Accompagnement', section: 'accompagnement', model: {} };
}

function titleOf({ status }: Accompagnement, adviser: string | undefined): string {
  if (status === 'clos') return 'Votre accompagnement est terminé';
  if (adviser) return `${adviser} suit votre collectivité`;
  return 'Votre demande est arrivée';
}

function leadOf({ status, openedAt, assigneeId }: Accompagnement): string {
  const opened = `Ouvert le ${formatDate(new Date(openedAt))}.`;
  if (status === 'clos') return `${opened} Refaites le diagnostic ou demandez de l’aide pour en ouvrir un autre.`;
  if (assigneeId) return `${opened} Écrivez ici\u00a0: la réponse arrive sur cette page, et un courriel vous prévient.`;
  return `${opened} Une conseillère ou un conseiller va le prendre en charge. Vous serez prévenus par courriel.`;
}

function stepsOf({ status }: Accompagnement): object[] {
  const here = steps.findIndex((step) => step.status.includes(status));
  return steps.map(({ label }, index) => ({ label, state: index < here ? 'done' : index === here ? 'here' : 'todo' }));
}
