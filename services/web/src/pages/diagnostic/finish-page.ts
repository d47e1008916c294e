import type { DiagnosticView, Instance, Visibility } from '@osinum/contracts';
import { NBSP, plural } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';

const choices: { value: Visibility; label: string; hint: string }[] = [
  { value: 'scores', label: 'Les scores par thème', hint: 'L’équipe sait où vous en êtes, sans savoir pourquoi.' },
  { value: 'scores-and-alerts', label: 'Les scores et les alertes', hint: 'L’équipe voit aussi ce qui est urgent et peut vous appeler à ce sujet.' },
  { value: 'everything', label: 'Toutes les réponses', hint: 'L’équipe prépare mieux son aide. Chaque lecture est notée.' },
];

/** The end of a diagnostic: who will see it, and the signature. */
export function finishPage(open: DiagnosticView, instance: Instance, maySign: boolean, error?: string): Page {
  return {
    template: 'diagnostic/finish',
    title: error ? `Erreur${NBSP}: qui verra ce diagnostic` : 'Qui verra ce diagnostic',
    section: 'diagnostic',
    ...(error && { status: 422 }),
    model: {
      action: `/diagnostic/${open.id}/terminer`,
      back: `/diagnostic/${open.id}`,
      answered: plural(open.answered, 'réponse'),
      team: instance.name,
      maySign,
      choices: choices.map((choice) => ({ ...choice, checked: choice.value === 'scores-and-alerts' && !error })),
      ...(error && { error, summary: { errors: [{ id: 'qui', message: error }] } }),
    },
  };
}
