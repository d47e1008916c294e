import type { AssistanceView, DiagnosticView } from '@osinum/contracts';
import { formatDate, NBSP, plural, withDe } from '@osinum/kernel';
import type { Seat } from '../diagnostic/theme-page.ts';
import type { Page } from '../shell/page.ts';
import { CARRIED, wordsOf } from './carried-questions.ts';
import { howInWords, modes, typedBy, type People } from './assistance-words.ts';

/** The case an advisor works on, and the agreement under which they type. */
export interface AssistedCase {
  readonly caseId: string;
  readonly assistance: AssistanceView;
  readonly people: People;
}

export const assistedPath = (caseId: string) => `/accompagnements/${caseId}/diagnostic`;

/** « Vous saisissez pour Crisolles, avec l’accord de Mireille Garnier, au téléphone avec la secrétaire. » */
export function bandOf({ assistance, people }: AssistedCase): string {
  const by = people.names.get(assistance.agreedBy ?? '') ?? 'la collectivité';
  return `Vous saisissez pour ${people.collectivite}, avec l’accord de ${by}, ${howInWords(assistance)}.`;
}

/** The seat of an advisor before a theme. */
export function assistedSeat(at: AssistedCase): Seat {
  const base = assistedPath(at.caseId);
  return {
    base,
    section: 'mes-accompagnements',
    band: { text: bandOf(at), href: base, label: 'Changer ou terminer' },
    typedBy: (answer) => typedBy(answer, at.people),
    carries: (questions) => ({ name: CARRIED, value: wordsOf(questions) }),
  };
}

/** Whom the advisor named in words that cannot be kept, and why. */
export interface RefusedInterlocutor {
  readonly error: string;
  readonly value: string;
}

/** Where the diagnostic stands for the advisor: with whom they speak, the themes, and how to leave it. */
export function assistedDiagnosticPage(at: AssistedCase, { thematiques, resumeAt, answered, visible }: DiagnosticView, refused?: RefusedInterlocutor): Page {
  const { assistance, people, caseId } = at;
  const base = assistedPath(caseId);
  const theme = resumeAt?.thematique ?? thematiques[0]!.code;
  return {
    template: 'staff/assisted',
    title: `Diagnostic ${withDe(people.collectivite)}`,
    section: 'mes-accompagnements',
    ...(refused && { status: 422 }),
    model: {
      name: people.collectivite,
      heading: `Diagnostic ${withDe(people.collectivite)}`,
      caseHref: `/accompagnements/${caseId}`,
      band: bandOf(at),
      until: formatDate(new Date(assistance.until)),
      progress: `${plural(answered, 'réponse')} sur ${visible}`,
      start: `${base}/themes/${theme}`,
      label: answered === 0 ? 'Commencer' : 'Reprendre',
      interlocutor: {
        action: `${base}/interlocuteur`,
        field: { name: 'interlocuteur', label: 'Avec qui parlez-vous', hint: `Quelques mots${NBSP}: la secrétaire, le maire.`, value: assistance.interlocutor ?? '', maxlength: 80, optional: true, ...refused },
        modes: modes.map(({ value, label }) => ({ value, label, checked: value === assistance.mode })),
      },
      handBack: `${base}/rendre`,
      history: `${base}/contributions`,
      thematiques: thematiques.map(({ code, title, status, answered: done, visible: all }) => ({
        title,
        href: `${base}/themes/${code}`,
        state: status === 'done' ? 'done' : status === 'started' ? 'here' : 'todo',
        answered: `${done} sur ${all}`,
      })),
    },
  };
}
