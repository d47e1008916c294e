import type { diagnosticsApi, DiagnosticView, QuestionView, ResponseOf } from '@osinum/contracts';
import { formatTime, NBSP, plural } from '@osinum/kernel';
import type { Link } from '@osinum/views';
import type { Page, Section } from '../shell/page.ts';
import { anchorOf } from './field-names.ts';
import { questionModel, type Attempt } from './question-model.ts';

export type Thematique = ResponseOf<typeof diagnosticsApi.getThematique>;

/** What became of the last save, question by question. */
export interface Attempts {
  byCode: ReadonlyMap<string, Attempt>;
  savedCount: number;
}

/** For whom the page is: a member by default, or an advisor who types for the collectivité. */
export interface Seat {
  /** The address of the diagnostic. */
  base: string;
  section: Section;
  stripLinks?: Link[];
  /** Said above the questions. */
  band?: { text: string; href: string; label: string } | undefined;
  typedBy: (answer: QuestionView['answer']) => string | undefined;
  /** A field that goes with the answers, unseen. */
  carries?: (questions: readonly QuestionView[]) => { name: string; value: string };
}

/** A member alone in front of the questions. */
export const memberSeat = (diagnosticId: string): Seat => ({
  base: `/diagnostic/${diagnosticId}`,
  section: 'diagnostic',
  stripLinks: [{ href: '/diagnostic', label: 'Reprendre plus tard' }],
  typedBy: () => undefined,
});

/** One theme of a diagnostic: its questions, where one is, what is kept. */
export function themePage(theme: Thematique, attempts?: Attempts, seat: Seat = memberSeat(theme.diagnostic.id)): Page {
  const { diagnostic, thematique, introduction, questions } = theme;
  const position = diagnostic.thematiques.findIndex(({ code }) => code === thematique.code);
  const place = `Thème ${position + 1} sur ${diagnostic.thematiques.length}`;
  const failed = questions.filter(({ code }) => attempts?.byCode.get(code)?.error);
  return {
    template: 'diagnostic/theme',
    title: `${failed.length > 0 ? `Erreur${NBSP}: ` : ''}${thematique.title}`,
    section: seat.section,
    script: 'answers',
    aside: `${plural(diagnostic.answered, 'réponse')} sur ${diagnostic.visible}`,
    ...(seat.stripLinks && { stripLinks: seat.stripLinks }),
    ...(failed.length > 0 && { status: 422 }),
    model: {
      rail: { title: 'Vos thèmes', steps: railSteps(diagnostic, thematique.code, seat) },
      place,
      details: `${place} · ${plural(questions.length, 'question')}${timeLeft(diagnostic)}`,
      title: thematique.title,
      introduction,
      action: `${seat.base}/themes/${thematique.code}`,
      band: seat.band,
      carried: seat.carries?.(questions),
      questions: questions.map((question) => questionModel(question, attempts?.byCode.get(question.code), { typedBy: seat.typedBy(question.answer), collectivite: diagnostic.collectivite })),
      next: nextLabel(diagnostic, position),
      saved: savedText(questions),
      ...(failed.length > 0 && { summary: summaryOf(failed, attempts!) }),
    },
  };
}

function railSteps(diagnostic: DiagnosticView, here: string, { base }: Seat): object[] {
  return diagnostic.thematiques.map(({ code, title, status }) => ({
    label: title,
    href: `${base}/themes/${code}`,
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
  return savedWords(times.length, new Date(last));
}

/** « 5 réponses enregistrées, la dernière à 10 h 42 ». */
export function savedWords(count: number, last: Date): string {
  return `${plural(count, 'réponse enregistrée', 'réponses enregistrées')}, la dernière à ${formatTime(last)}`;
}

function summaryOf(failed: readonly QuestionView[], { byCode, savedCount }: Attempts): object {
  const others = plural(savedCount, 'autre réponse est enregistrée', 'autres réponses sont enregistrées');
  return {
    errors: failed.map(({ code, number }) => ({ id: anchorOf(code), message: `Question${NBSP}${number}${NBSP}: ${byCode.get(code)!.error}` })),
    ...(savedCount > 0 && { saved: savedCount === 1 ? `Votre ${others.replace(/^1\s/, '')}.` : `Vos ${others}.` }),
  };
}
