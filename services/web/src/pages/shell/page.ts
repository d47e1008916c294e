import type { Link, PageChrome } from '@osinum/views';

/** The part of the site a page belongs to: the current entry of the navigation. */
export type Section = 'diagnostic' | 'resultats' | 'plan' | 'catalogue' | 'accompagnement' | 'file' | 'mes-accompagnements' | 'administration';

/** What a handler answers: a template and what it shows. */
export interface Page {
  template: string;
  title: string;
  model: object;
  status?: number;
  sheet?: PageChrome['sheet'];
  script?: PageChrome['script'];
  section?: Section;
  /** Said at the right of the strip that names the collectivité. */
  aside?: string;
  stripLinks?: Link[];
  /** The page asks again by itself (HTTP `Refresh`). */
  refresh?: { seconds: number; path: string };
}
