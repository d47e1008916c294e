import { milestones } from '@osinum/views';
import type { Visit } from '../../session/visit.ts';
import { workOf } from '../../session/work-of.ts';
import { brandOf } from '../shell/chrome.ts';
import type { Page } from '../shell/page.ts';

interface Need {
  code: string;
  label: string;
  count: number;
}

/** What an instance says first. Its advisers are its own. */
const openings: Record<string, { title: string; lead: string }> = {
  osinum: {
    title: 'Un numérique choisi, pas subi.',
    lead: 'Faites le point sur vos pratiques, comprenez ce qui compte pour une petite collectivité, puis avancez avec un conseiller.',
  },
  vallees: {
    title: 'Le numérique de votre mairie, en terrain connu.',
    lead: 'Faites le point avec les équipes de Numérique des Vallées. Vous savez où vous en êtes, quoi faire d’abord et qui appeler.',
  },
  littoral: {
    title: 'Gardez le cap sur votre numérique.',
    lead: 'Un diagnostic simple, des outils choisis ensemble et une équipe près de vous.',
  },
};

/** The first page of an instance. */
export function homePage({ instance, session }: Visit, needs: readonly Need[]): Page {
  const brand = brandOf(instance);
  return {
    template: 'home',
    sheet: 'home',
    title: 'Accueil',
    model: {
      ...(openings[instance.code] ?? openings['osinum']),
      contact: instance.contactEmail,
      milestones: milestones[brand.map].map(([x, y], index) => ({ x, y, n: index + 1 })),
      resume: resumeLink(session),
      needs: needs.filter(({ count }) => count > 0).slice(0, 8),
    },
  };
}

function resumeLink(session: Visit['session']): { href: string; label: string } | undefined {
  if (session?.kind === 'member') return { href: '/diagnostic', label: 'Aller à votre diagnostic' };
  return session && workOf(session.roles);
}
