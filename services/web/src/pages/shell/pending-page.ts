import type { MemberVisit } from '../../session/visit.ts';
import type { Page, Section } from './page.ts';

const MOST_TRIES = 6;
const SECONDS = 2;

const waits = {
  plan: {
    path: '/plan',
    section: 'plan',
    title: 'Votre plan d’action se prépare',
    text: 'Vos réponses sont relues une à une pour choisir les actions qui comptent.',
  },
  accompagnement: {
    path: '/accompagnement',
    section: 'accompagnement',
    title: 'Votre accompagnement s’ouvre',
    text: 'L’équipe reçoit votre diagnostic. Une personne va le prendre en charge.',
  },
} satisfies Record<string, { path: string; section: Section; title: string; text: string }>;

/** How often the page has already asked by itself. */
export function tryNumber(tries: unknown): number {
  const number = Number(tries ?? 0);
  return Number.isInteger(number) && number > 0 ? number : 0;
}

/** Shown until a consumer has done its part: asks again by itself a few times, then offers a link. */
export function waitFor(what: keyof typeof waits, { session }: MemberVisit, tries: number): Page {
  const { path, section, title, text } = waits[what];
  const waiting = tries < MOST_TRIES;
  return {
    template: 'pending',
    title,
    section,
    model: { place: session.collectivite.name, title, text, waiting, href: path },
    ...(waiting && { refresh: { seconds: SECONDS, path: `${path}?essai=${tries + 1}` } }),
  };
}
