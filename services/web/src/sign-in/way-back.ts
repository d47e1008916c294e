import type { FastifyRequest } from 'fastify';
import { PERSON_COOKIE, readCookie } from '../session/cookies.ts';
import type { KeptForms } from '../session/kept-form.ts';
import { typedForm } from '../session/typed-form.ts';

/** Where to sign in and come back from; a form posted on a dead session is kept for whoever typed it, when it can be. */
export async function signInPath(request: FastifyRequest, keptForms: KeptForms): Promise<string> {
  const form = typedForm(request);
  if (!form) return `/connexion?retour=${encodeURIComponent(request.url)}`;
  const personId = keptForms.personOf(readCookie(request, PERSON_COOKIE));
  if (!personId) return '/connexion';
  try {
    const ticket = await keptForms.keep(personId, form);
    return `/connexion?retour=${encodeURIComponent(`/saisie-gardee/${ticket}`)}`;
  } catch (error) {
    request.log.error({ err: error }, 'a form could not be kept');
    return '/connexion';
  }
}
