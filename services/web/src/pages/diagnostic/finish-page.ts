import type { DiagnosticView, DoubleReadingView, Instance } from '@osinum/contracts';
import { NBSP, plural, withDe } from '@osinum/kernel';
import { readingBeforeSigning } from '../double-reading/reading-page.ts';
import type { Page } from '../shell/page.ts';
import { levels, levelWords } from '../visibility/levels.ts';

const choices = levels.map((value) => ({ value, label: levelWords[value].label, hint: levelWords[value].hint }));

/** The end of a diagnostic: who will see it, and the signature. Nothing is chosen beforehand: it is a consent. */
export function finishPage(open: DiagnosticView, instance: Instance, maySign: boolean, reading: DoubleReadingView, error?: string): Page {
  return {
    template: 'diagnostic/finish',
    title: error ? `Erreur${NBSP}: qui verra ce diagnostic` : 'Qui verra ce diagnostic',
    section: 'diagnostic',
    ...(error && { status: 422 }),
    model: {
      action: `/diagnostic/${open.id}/terminer`,
      back: `/diagnostic/${open.id}`,
      answered: plural(open.answered, 'réponse'),
      team: withDe(instance.name),
      maySign,
      reading: readingBeforeSigning(open.id, reading),
      choices,
      ...(error && { error, summary: { errors: [{ id: 'qui', message: error }] } }),
    },
  };
}
