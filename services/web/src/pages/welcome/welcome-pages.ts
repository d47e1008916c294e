import type { KeptForm } from '../../session/kept-form.ts';
import type { Visit } from '../../session/visit.ts';
import type { Refusal } from '../../sign-in/refusals.ts';
import { keptFormModel } from '../shell/error-page.ts';
import type { Page } from '../shell/page.ts';

const failures: Record<string, string> = {
  interrompue: 'La connexion a été interrompue avant la fin. Recommencez, elle prend moins d’une minute.',
  refusee: 'La connexion n’a pas abouti. Vous pouvez recommencer.',
  renoncee:
    'ProConnect ne vous a pas connecté. Vous avez renoncé, ou il n’a pas pu vérifier qui vous êtes. Recommencez quand vous voulez.',
  keycloak:
    'Le service de connexion ne répond pas. Ce n’est pas de votre fait. Les sessions déjà ouvertes et les pages publiques restent accessibles.',
  proconnect:
    'ProConnect ne répond pas. Ce n’est pas de votre fait, et nous n’y pouvons rien. Les sessions déjà ouvertes et les pages publiques restent accessibles.',
};

/** Failures that last: the page offers to try again as soon as they may be over. */
const lasting = new Set(['keycloak', 'proconnect']);

const refusalTitles: Record<string, string> = {
  'private-user': 'Ce service est réservé aux collectivités',
  'siret-missing': 'Votre organisation n’est pas connue',
  'siret-invalid': 'Votre organisation n’est pas reconnue',
  'collectivite-unknown': 'Votre collectivité n’est pas encore connue',
  'not-served-here': 'Votre collectivité se connecte ailleurs',
  'staff-elsewhere': 'Votre équipe se connecte ailleurs',
  'staff-unknown': 'Ce compte n’est pas ouvert',
};

/** Which way in: ProConnect for collectivités, a local account for advisers. */
export function signInPage({ instance }: Visit, returnTo: string, failure: unknown): Page {
  const query = returnTo ? `?retour=${encodeURIComponent(returnTo)}` : '';
  const known = typeof failure === 'string' ? failure : '';
  const proconnect = `/connexion/proconnect${query}`;
  return {
    template: 'sign-in',
    title: 'Se connecter',
    model: {
      place: instance.name,
      proconnect,
      staff: `/connexion/equipe${query}`,
      failure: Object.hasOwn(failures, known) ? failures[known] : undefined,
      ...(lasting.has(known) && { retry: proconnect }),
      ...(known === 'proconnect' && { anyway: `${proconnect}${query ? '&' : '?'}essai=oui` }),
      kept: returnTo.startsWith('/saisie-gardee/'),
    },
  };
}

/** Why a person who signed in may not come in, and what to do. */
export function refusedPage({ instance }: Visit, refusal: Refusal | undefined): Page {
  const title = refusalTitles[refusal?.reason ?? ''] ?? 'Vous n’êtes pas connecté';
  return {
    template: 'refused',
    title,
    status: refusal ? 403 : 200,
    model: { title, message: refusal?.message ?? 'Cette page explique un refus. Il n’y en a pas en cours.', contact: instance.contactEmail, refused: refusal !== undefined },
  };
}

/** A second person of a collectivité, until its referent lets them in. */
export function waitingPage({ session }: Visit): Page {
  const place = session?.kind === 'member' ? session.collectivite.name : '';
  return {
    template: 'waiting',
    title: 'Votre demande est transmise',
    model: { place, again: '/connexion/proconnect?retour=/diagnostic', signOut: '/deconnexion' },
  };
}

/** What was typed before the session ended, to send again. */
export function keptFormPage(form: KeptForm | undefined): Page {
  if (!form) {
    const title = 'Votre saisie n’est plus gardée';
    const text = 'Nous la gardons trente minutes. Reprenez là où vous en étiez : vos réponses déjà enregistrées sont là.';
    return { template: 'error', title, status: 410, model: { place: '', title, text, href: '/diagnostic', label: 'Aller au diagnostic' } };
  }
  return { template: 'kept-form', title: 'Votre saisie a été gardée', model: keptFormModel(form) };
}
