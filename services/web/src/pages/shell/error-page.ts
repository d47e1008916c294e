import type { Problem } from '@osinum/contracts';
import type { KeptForm } from '../../session/kept-form.ts';
import type { Page } from './page.ts';

const titles: Record<number, string> = {
  403: 'Vous ne pouvez pas ouvrir cette page',
  404: 'Cette page n’existe pas',
  409: 'Entre-temps, cela a changé',
  410: 'C’est terminé',
  429: 'Trop de demandes à la fois',
  503: 'Le service est lent',
};

/** Titles of codes that need their own. */
const titlesByCode: Record<string, string> = {
  'questionnaire-archived': 'Ce questionnaire a été retiré',
  'diagnostic-signed': 'Ce diagnostic est déjà signé',
  'diagnostic-unknown': 'Ce diagnostic n’est pas à vous',
};

const sentences: Record<number, string> = {
  404: 'L’adresse a peut-être changé, ou cette page n’est pas à vous.',
  503: 'Rien n’est perdu : ce qui était enregistré l’est toujours. Réessayez dans un instant.',
};

/** Codes whose sentence says more than the one of their status. */
const saysMore = ({ status, code }: Problem) => status !== 404 || code === 'instance-unknown' || !code.startsWith('http-');

/** The page of an error: what happened, what to do, a mark to quote. */
export function errorPage(problem: Problem, reference: string): Page {
  const { status, detail } = problem;
  const title = titlesByCode[problem.code] ?? titles[status] ?? (status >= 500 ? 'Cette page ne s’affiche pas' : 'Cette demande n’a pas abouti');
  const text = saysMore(problem) ? detail : (sentences[status] ?? detail);
  return {
    template: 'error',
    title,
    status,
    model: {
      place: '',
      title,
      text: status === 503 && problem.code === 'neighbour-unavailable' ? sentences[503]! : text,
      href: '/',
      label: 'Revenir à l’accueil',
      ...(status >= 500 && { reference }),
    },
  };
}

/** True for a refusal that may pass while the page stays open: what was typed is worth keeping. */
export function mayPass({ status, code }: Problem, { fields }: KeptForm): boolean {
  return status === 503 || (code === 'questionnaire-archived' && Object.keys(fields).length > 0);
}

/** A form that could not be passed on, for now: what was typed, to be sent again from this page. */
export function unsentFormPage({ status, code, detail }: Problem, form: KeptForm): Page {
  const unsent = code === 'neighbour-unavailable' ? 'Le service est lent.' : detail;
  const later = code === 'questionnaire-archived' ? 'dès que nous vous aurons répondu' : 'dans quelques minutes';
  return { template: 'kept-form', title: 'Votre saisie n’est pas encore partie', status, model: { ...keptFormModel(form), unsent, later } };
}

/** Fields that people type in, as they see them once more when their form is refused. */
const typedFields: Readonly<Record<string, { label: string; type: 'text' | 'textarea' | 'date' }>> = {
  message: { label: 'Votre message', type: 'textarea' },
  texte: { label: 'Votre texte', type: 'textarea' },
  note: { label: 'Votre note', type: 'textarea' },
  nouvelle: { label: 'Un mot à la collectivité', type: 'textarea' },
  titre: { label: 'À faire', type: 'text' },
  echeance: { label: 'Pour le', type: 'date' },
  interlocuteur: { label: 'La personne qui répond', type: 'text' },
  feuillets: { label: 'Combien de feuillets imprimer', type: 'text' },
  code: { label: 'Votre code', type: 'text' },
};

/** Numbers and years of the questionnaire. */
const typedAnswer = /^(nombre|annee|chiffre)\./;

/** True when somebody typed something into the form, beyond boxes and buttons. */
export function holdsText({ fields }: KeptForm): boolean {
  return Object.entries(fields).some(([name, value]) => (Object.hasOwn(typedFields, name) || typedAnswer.test(name)) && [value].flat().some((one) => one.trim() !== ''));
}

/** A form that was refused: why, and what was typed, to be corrected and sent again. */
export function refusedFormPage({ status, detail, errors = [] }: Problem, form: KeptForm): Page {
  const reasons = [...new Set([detail, ...errors.map(({ message }) => message)])].join(' ');
  const open = Object.entries(form.fields).flatMap(([name, value]) => (Object.hasOwn(typedFields, name) ? [{ name, ...typedFields[name], value: [value].flat().join('\n') }] : []));
  const rest = Object.entries(form.fields).filter(([name]) => !Object.hasOwn(typedFields, name));
  const title = 'Votre saisie n’a pas été enregistrée';
  return { template: 'kept-form', title, status, model: { ...keptFormModel({ path: form.path, fields: Object.fromEntries(rest) }), open, refused: reasons } };
}

/** Each field of a form as a hidden one. */
export function keptFormModel({ path, fields }: KeptForm): Page['model'] {
  const hidden = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })));
  return { action: path, fields: hidden, repeats: Object.values(fields).some((value) => Array.isArray(value)) };
}
