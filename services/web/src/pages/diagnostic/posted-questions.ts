import type { Fields } from '../shell/form.ts';
import { fieldsOf } from './field-names.ts';
import type { Readable } from './read-answer.ts';

/** The questions of a posted page, as far as their fields say what they are: enough to read the answers. */
export function postedQuestions(form: Fields): Readable[] {
  const figures = figuresIn(form);
  return Object.keys(form).flatMap((name) => /^version\.(.+)$/.exec(name)?.[1] ?? []).map((code) => asPosted(code, form, figures.get(code)));
}

function asPosted(code: string, form: Fields, figures: readonly string[] | undefined): Readable {
  const { number, month } = fieldsOf(code);
  if (figures) return { code, kind: 'figures', fields: figures.map((field) => ({ code: field, label: 'Chiffres', unit: '' })) };
  return { code, kind: number in form ? 'number' : month in form ? 'date' : 'multiple' };
}

/** The figures by question, in one pass: a form may hold as many fields as its sender likes. */
function figuresIn(form: Fields): ReadonlyMap<string, string[]> {
  const byCode = new Map<string, string[]>();
  for (const name of Object.keys(form)) {
    const [, code, field] = /^chiffre\.(.+)\.([^.]+)$/.exec(name) ?? [];
    if (code === undefined || field === undefined) continue;
    const known = byCode.get(code);
    if (known) known.push(field);
    else byCode.set(code, [field]);
  }
  return byCode;
}
