import type { ReadingSheet } from '@osinum/contracts';
import { formatDate, NBSP, plural } from '@osinum/kernel';
import { anchorOf, fieldsOf, UNKNOWN } from '../diagnostic/field-names.ts';
import { valuesOf, type Fields } from '../shell/form.ts';
import type { Page } from '../shell/page.ts';
import { READ_PATH } from './reading-paths.ts';

/** What was wrong with a reading that was sent, question by question; the form as it was typed. */
export interface ReadingAttempt {
  readonly form: Fields;
  readonly errors: ReadonlyMap<string, string>;
}

type EluQuestion = ReadingSheet['questions'][number];

/** Where an élu types the code of their slip. */
export function codePage(attempt?: { error: string; value: string }): Page {
  const field = { name: 'code', id: 'code', label: 'Votre code', hint: 'Douze lettres et chiffres, sur votre feuillet. Par exemple ABCD-EFGH-JKMN.', width: 'm', value: attempt?.value ?? '', autocomplete: 'off' };
  return {
    template: 'double-reading/code',
    title: attempt ? `Erreur${NBSP}: votre code` : 'La lecture des élus',
    ...(attempt && { status: 422 }),
    model: {
      action: READ_PATH,
      field: { ...field, ...(attempt && { error: attempt.error }) },
      ...(attempt && { summary: { errors: [{ id: 'code', message: attempt.error }] } }),
    },
  };
}

/** The fifteen questions, for one élu. */
export function eluPage(code: string, sheet: ReadingSheet, attempt?: ReadingAttempt): Page {
  const failed = sheet.questions.map((question, index) => ({ question, number: index + 1, error: attempt?.errors.get(question.code) })).filter(({ error }) => error !== undefined);
  return {
    template: 'double-reading/questions',
    title: `${failed.length > 0 ? `Erreur${NBSP}: ` : ''}Votre lecture, ${sheet.collectiviteName}`,
    ...(failed.length > 0 && { status: 422 }),
    model: {
      action: `${READ_PATH}/${code}`,
      collectiviteName: sheet.collectiviteName,
      length: `${plural(sheet.questions.length, 'question')}, ${plural(sheet.minutes, 'minute')}`,
      until: formatDate(new Date(sheet.until)),
      questions: sheet.questions.map((question, index) => questionOf(question, index + 1, attempt)),
      ...(failed.length > 0 && { summary: { errors: failed.map(({ question, number, error }) => ({ id: anchorOf(question.code), message: `Question${NBSP}${number}${NBSP}: ${error}` })) } }),
    },
  };
}

function questionOf({ code, label, hint, kind, options }: EluQuestion, number: number, attempt: ReadingAttempt | undefined): object {
  const id = anchorOf(code);
  const { answer: name } = fieldsOf(code);
  const chosen = new Set(valuesOf(attempt?.form, name));
  const error = attempt?.errors.get(code);
  const described = [hint && `${id}-aide`, error && `${id}-erreur`].filter(Boolean).join(' ');
  return {
    id,
    number,
    legend: label,
    name,
    kind,
    multiple: kind === 'multiple',
    options: [...options.map((option) => ({ value: option.code, label: option.label })), { value: UNKNOWN, label: 'Je ne sais pas', apart: true }].map((option) => ({ ...option, checked: chosen.has(option.value) })),
    ...(hint && { hint }),
    ...(error && { error: `${error.charAt(0).toUpperCase()}${error.slice(1)}` }),
    ...(described && { describedBy: described }),
  };
}

/** After the reading. */
export function thanksPage(): Page {
  return { template: 'double-reading/thanks', title: 'Merci, votre lecture est enregistrée', model: {} };
}

/** A code that opens nothing: never known, used, replaced or over, this page does not say which. */
export function deadSlipPage(): Page {
  return { template: 'double-reading/dead', title: 'Ce feuillet n’ouvre pas la lecture', status: 404, model: { again: READ_PATH } };
}
