import type { AnswerValue, Collectivite, QuestionView } from '@osinum/contracts';
import { formatNumber, NBSP } from '@osinum/kernel';
import { textOf, valuesOf, type Fields } from '../shell/form.ts';
import { directoryWords } from './directory-words.ts';
import { anchorOf, fieldsOf, NOT_CONCERNED, ON_A_DATE, UNKNOWN } from './field-names.ts';
import { helpModel } from './question-help.ts';
import { shownField } from './shown-answer.ts';

/** What the reader did with a question before the page is shown again. */
export interface Attempt {
  /** The form as it was typed: it is shown again as it was. */
  form?: Fields | undefined;
  error?: string | undefined;
  /** The version to save against, when the answer changed in between. */
  version?: number | undefined;
}

/** Beside the question itself. */
export interface Beside {
  /** Who typed the answer that is kept, when it is worth saying. */
  typedBy?: string | undefined;
  /** Whose figures are asked for: what the directory says of it is shown, and how to have it corrected. */
  collectivite?: Collectivite | undefined;
}

interface OptionModel {
  value: string;
  label: string;
  hint?: string;
  checked: boolean;
  apart?: boolean;
}

const monthNames = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/** A question as the `question` partial shows it. */
export function questionModel(question: QuestionView, { form, error, version }: Attempt = {}, { typedBy, collectivite }: Beside = {}): object {
  const { code, number, label, kind, hint, unit, previousAnswer, answer } = question;
  const id = anchorOf(code);
  const names = fieldsOf(code);
  const held = answer ?? question.prefill;
  const chosen = new Set(form ? valuesOf(form, names.answer) : chosenIn(held, kind));
  return {
    id,
    number,
    legend: label,
    name: names.answer,
    kind: kind === 'facts' ? 'multiple' : kind,
    multiple: kind === 'multiple' || kind === 'facts',
    options: optionsOf(question, chosen),
    versionName: names.version,
    version: shownField(version ?? answer?.version ?? 0, version === undefined ? held : answer),
    help: helpModel(question),
    ...(hint && { hint }),
    ...(error && { error }),
    ...(typedBy && { typedBy }),
    ...describedBy(id, hint, error),
    ...(!answer && !form && question.prefillFrom?.length && { proposed: proposedFrom(question.prefillFrom) }),
    ...(previousAnswer && { seen: { label: 'La dernière fois', text: previousAnswer } }),
    ...(kind === 'number' && { numberName: names.number, value: form ? textOf(form, names.number) : String(held?.number ?? ''), unit: unit ?? '' }),
    ...(kind === 'date' && { date: dateModel(names, held, chosen, form) }),
    ...(kind === 'figures' && { figures: figuresModel(question, held, form), ...(collectivite && { directory: directoryWords(collectivite) }) }),
  };
}

/** Said beside boxes ticked beforehand: from what, and that they bind to nothing. */
function proposedFrom(questions: readonly string[]): string {
  const named = questions.map((text) => `«${NBSP}${text}${NBSP}»`).join(', ');
  return `Proposé d’après ${questions.length === 1 ? 'votre réponse à' : 'vos réponses à'} ${named}. À corriger si besoin${NBSP}: rien n’est gardé avant l’envoi de la page.`;
}

function chosenIn(answer: AnswerValue | undefined, kind: QuestionView['kind']): string[] {
  if (answer?.state === 'unknown') return [UNKNOWN];
  if (answer?.state === 'not-concerned') return [NOT_CONCERNED];
  if (kind === 'date' && answer?.date) return [ON_A_DATE];
  return answer?.choices ?? [];
}

function optionsOf({ options, notConcerned }: QuestionView, chosen: ReadonlySet<string>): OptionModel[] {
  const offered = options.map(({ code, label, hint }) => ({ value: code, label, checked: chosen.has(code), ...(hint && { hint }) }));
  const apart = [
    { value: UNKNOWN, label: 'Je ne sais pas' },
    ...(notConcerned ? [{ value: NOT_CONCERNED, label: notConcerned }] : []),
  ];
  return [...offered, ...apart.map((option) => ({ ...option, checked: chosen.has(option.value), apart: true }))];
}

function describedBy(id: string, hint: string | undefined, error: string | undefined): { describedBy?: string } {
  const ids = [hint && `${id}-aide`, error && `${id}-erreur`].filter(Boolean).join(' ');
  return ids ? { describedBy: ids } : {};
}

function dateModel(names: ReturnType<typeof fieldsOf>, held: AnswerValue | undefined, chosen: ReadonlySet<string>, form: Fields | undefined): object {
  const [heldYear = '', heldMonth = ''] = held?.date?.split('-') ?? [];
  const month = form ? textOf(form, names.month) : heldMonth;
  const months = monthNames.map((label, index) => {
    const value = String(index + 1).padStart(2, '0');
    return { value, label, selected: value === month };
  });
  return {
    value: ON_A_DATE,
    checked: chosen.has(ON_A_DATE),
    monthName: names.month,
    yearName: names.year,
    months,
    year: form ? textOf(form, names.year) : heldYear,
  };
}

function figuresModel({ code, fields = [] }: QuestionView, held: AnswerValue | undefined, form: Fields | undefined): object[] {
  return fields.map((field) => {
    const name = fieldsOf(code).figure(field.code);
    const value = held?.facts?.[field.code] ?? field.directory ?? '';
    return {
      name,
      id: `${anchorOf(code)}-${field.code}`,
      label: field.label,
      unit: field.unit,
      value: form ? textOf(form, name) : String(value),
      ...(field.directory !== undefined && { note: `D’après l’annuaire officiel${NBSP}: ${formatNumber(field.directory)}.` }),
    };
  });
}
