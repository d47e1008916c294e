import type { DoubleReadingView } from '@osinum/contracts';
import { formatDate, NBSP } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import { readingPath, READ_PATH } from './reading-paths.ts';

export interface Slips {
  readonly diagnosticId: string;
  readonly collectiviteName: string;
  readonly codes: readonly string[];
  readonly until: DoubleReadingView['until'];
  /** The address of this site. */
  readonly site: string;
}

/** A sheet of slips to print and to cut: one an élu. Links beside them, to be sent instead. */
export function slipsPage({ diagnosticId, collectiviteName, codes, until, site }: Slips): Page {
  const address = new URL(READ_PATH, site);
  return {
    template: 'double-reading/slips',
    title: 'Feuillets à imprimer',
    section: 'diagnostic',
    model: {
      back: readingPath(diagnosticId),
      slips: codes.map((code) => slipOf(code, new URL(`${READ_PATH}/${code}`, site).href, collectiviteName)),
      collectiviteName,
      address: `${address.host}${address.pathname}`,
      until: until === undefined ? '' : formatDate(new Date(until)),
    },
  };
}

function slipOf(code: string, link: string, collectiviteName: string): object {
  const subject = `Votre lecture du numérique, ${collectiviteName}`;
  const body = `Bonjour,\n\nQuinze questions, six minutes, sans compte ni nom${NBSP}: ${link}\n\nCe lien sert une fois, à vous seul.`;
  return { code, link, mail: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}` };
}
