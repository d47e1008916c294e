import type { Problem } from '@osinum/contracts';
import { NBSP } from '@osinum/kernel';
import { readTheme } from '../diagnostic/save-theme.ts';
import { lostAnswers } from '../diagnostic/signed-meanwhile-page.ts';
import type { Fields } from '../shell/form.ts';
import type { Page } from '../shell/page.ts';
import { questionsIn } from './carried-questions.ts';

const SIGNED = `La collectivité a signé ce diagnostic pendant que vous saisissiez${NBSP}: il ne change plus.`;

/** What an advisor typed once the agreement had ended or the diagnostic was signed: given back in words; nothing for any other refusal. */
export function notKeptPage({ status, code, detail }: Problem, caseId: string, form: Fields): Page | undefined {
  const questions = questionsIn(form);
  if (![403, 409].includes(status) || questions.length === 0) return undefined;
  return {
    template: 'staff/not-kept',
    title: 'Votre saisie n’a pas été enregistrée',
    section: 'mes-accompagnements',
    status,
    model: { why: code === 'diagnostic-signed' ? SIGNED : detail, caseHref: `/accompagnements/${caseId}`, lost: lostAnswers(questions, readTheme(questions, form), form) },
  };
}
