import type { diagnosticsApi, DiagnosticView, QuestionView, ResponseOf } from '@osinum/contracts';
import { formatTime, NBSP, plural } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import { anchorOf } from './field-names.ts';
import { questionModel, type Attempt } from './question-model.ts';

export type Thematique = ResponseOf<typeof diagnosticsApi.getThematique>;

/** What became of the last save, question by question. */
export interface Attempts {
  byCode: ReadonlyMap<string, Attempt>;
  savedCount: number;
}

/** One theme of a diagnostic: its questions, where one is, what is kept. */
export function themePage({ diagnostic, thematique, introduction, questions }: Thematique, attempts?: Attempts): Page {
  const position = diagnostic.thematiques.findIndex(({ code }) => code === thematique.code);
  const place = `Thème ${position + 1} sur ${diagnostic.thematiques.length}`;
  const failed = questions.filter(({ code }) => attempts?.byCode.get(code)?.error);
  return {
    template: 'diagnostic/theme',
    title: `${failed.length > 0 ? `Erreur${NBSP}: ` : ''}${thematique.title}`,
    section: 'diagnostic',
    aside: `${diagnostic.answered} réponses sur ${diagnostic.visible}`,
    stripLinks: [{ href: '/diagnostic', label: 'Reprendre plus tard' }],
    ...(failed.length > 0 && { status: 422 }),
    model: {
      rail: { title: 'Vos thèmes', steps: railSteps(diagnostic, thematique.code) },
      place,
      details: `${place} · ${plural(questions.length, 'question')}${timeLeft(diagnostic)}`,
      title: thematique.title,
      introduction,
      action: `/diagnostic/${diagnostic.id}/themes/${thematique.code}`,
      questions: questions.map((question) => questionModel(question, attempts?.byCode.get(question.code))),
      next: nextLabel(diagnostic, position),
      saved: savedText(questions),
      ...(failed.length > 0 && { summary: summaryOf(failed, attempts!) }),
    },
  };
}

function railSteps(diagnostic: DiagnosticView, here: string): object[] {
  return diagnostic.thematiques.map(({ code, title, status }) => ({
    label: title,
    href: `/diagnostic/${diagnostic.id}/themes/${code}`,
    state: code === here ? 'here' : status === 'done' ? 'done' : 'todo',
  }));
}

function timeLeft({ minutes: { from, to } }: DiagnosticView): string {
  if (to === 0) return '';
  return from === to ? ` · encore ${plural(to, 'minute')}` : ` · encore ${from} à ${to}${NBSP}minutes en tout`;
}

function nextLabel({ thematiques }: DiagnosticView, position: number): string {
  return position + 1 < thematiques.length ? `Enregistrer et passer au thème${NBSP}${position + 2}` : 'Enregistrer et terminer';
}

function savedText(questions: readonly QuestionView[]): string {
  const times = questions.flatMap(({ answer }) => answer?.savedAt ?? []).sort();
  const last = times.at(-1);
  if (!last) return '';
  return `${plural(times.length, 'réponse enregistrée', 'réponses enregistrées')}, la dernière à ${formatTime(new Date(last))}`;
}

function summaryOf(failed: readonly QuestionView[], { byCode, savedCount }: Attempts): object {
  const others = plural(savedCount, 'autre réponse est enregistrée', 'autres réponses sont enregistrées');
  return {
    errors: failed.map(({ code, number }) => ({ id: anchorOf(code), message: `Question${NBSP}${number}${NBSP}: ${byCode.get(code)!.error}` })),
    ...(savedCount > 0 && { saved: savedCount === 1 ? `Votre ${others.replace(/^1\s/, '')}.` : `Vos ${others}.` }),
  };
}
