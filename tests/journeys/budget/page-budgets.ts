import type { Grade } from './eco-index.ts';

/** What a page may cost at a first view, for those it is made for. Kilobytes are 1,000 bytes. */
export interface Budget {
  /** HTML and style sheets as they are sent, compressed. */
  readonly critical?: number;
  readonly kilobytes: number;
  readonly requests: number;
  readonly nodes?: number;
  readonly grades: readonly Grade[];
}

const read: Budget = { critical: 14, kilobytes: 60, requests: 6, nodes: 380, grades: ['A'] };

/** Everybody's pages and those of a collectivité fit in one round trip; dense tables of staff may be heavier. */
export const budgets = { public: read, collectivite: read, staff: { kilobytes: 60, requests: 6, grades: ['A', 'B'] } } satisfies Record<string, Budget>;
export type Audience = keyof typeof budgets;

/** Those who look at pages: whom a page is shown to, in which browser. */
export type Reader = 'visitor' | 'refused' | 'waiting' | 'member' | 'finisher' | 'advisor' | 'administrator';

/** What the story left behind, for the addresses that need it. */
export interface Scene {
  readonly draftId: string;
  /** Of the finisher: everything is answered, nothing is signed. */
  readonly answeredId: string;
  readonly signedId: string;
  readonly themes: readonly string[];
  readonly action: string;
  readonly keptForm: string;
  readonly tool: string;
  readonly caseId: string;
  /** The address of a slip nobody used. */
  readonly slip: string;
}

export interface PageLine {
  /** As the controller declares it. */
  readonly path: string;
  readonly audience: Audience;
  readonly reader: Reader;
  /** 200 unless told. */
  readonly status?: number;
  /** Where it is looked at; the path itself unless it has parameters or several states. */
  readonly at?: (scene: Scene) => readonly string[];
}

const everybody = (path: string, at?: PageLine['at']): PageLine => ({ path, audience: 'public', reader: 'visitor', ...(at && { at }) });
const members = (path: string, at?: PageLine['at']): PageLine => ({ path, audience: 'collectivite', reader: 'member', ...(at && { at }) });
const staff = (path: string, at?: PageLine['at']): PageLine => ({ path, audience: 'staff', reader: 'advisor', ...(at && { at }) });

/** One line a page of `web`: a page without a line fails the spec. */
export const pages: readonly PageLine[] = [
  everybody('/'),
  everybody('/connexion'),
  everybody('/catalogue'),
  everybody('/catalogue/:slug', ({ tool }) => [`/catalogue/${tool}`]),
  everybody('/accessibilite'),
  everybody('/donnees-personnelles'),
  everybody('/mentions-legales'),
  everybody('/lecture'),
  everybody('/lecture/merci'),
  everybody('/lecture/:code', ({ slip }) => [slip]),
  { path: '/acces-refuse', audience: 'public', reader: 'refused', status: 403 },
  { path: '/en-attente', audience: 'collectivite', reader: 'waiting' },
  members('/saisie-gardee/:ticket', ({ keptForm }) => [keptForm]),
  members('/diagnostic'),
  members('/diagnostic/:diagnosticId', ({ draftId }) => [`/diagnostic/${draftId}`]),
  members('/diagnostic/:diagnosticId/themes/:thematique', ({ themes }) => themes),
  { ...members('/diagnostic/:diagnosticId/terminer', ({ answeredId }) => [`/diagnostic/${answeredId}/terminer`]), reader: 'finisher' },
  members('/diagnostic/:diagnosticId/contributions', ({ draftId }) => [`/diagnostic/${draftId}/contributions`]),
  members('/diagnostic/saisie-accompagnee'),
  // Three élus have read, and hardly agree.
  { ...members('/diagnostic/:diagnosticId/lecture-des-elus', ({ answeredId }) => [`/diagnostic/${answeredId}/lecture-des-elus`]), reader: 'finisher' },
  members('/diagnostic/:diagnosticId/lecture-des-elus/feuillets', ({ draftId }) => [`/diagnostic/${draftId}/lecture-des-elus/feuillets`]),
  // Every alert there is, twelve themes before and after, and the profile: the worst answers anybody can give.
  members('/resultats/:diagnosticId', ({ signedId }) => [`/resultats/${signedId}`]),
  members('/resultats/:diagnosticId/themes/:thematique', ({ signedId, themes }) => themes.map((theme) => `/resultats/${signedId}/themes/${theme.split('/').at(-1)}`)),
  members('/resultats/:diagnosticId/reperes', ({ signedId }) => [`/resultats/${signedId}/reperes`]),
  members('/resultats/:diagnosticId/a-demander', ({ signedId }) => [`/resultats/${signedId}/a-demander`]),
  members('/resultats/:diagnosticId/lettre', ({ signedId }) => [`/resultats/${signedId}/lettre`]),
  members('/resultats/:diagnosticId/reponses', ({ signedId }) => [`/resultats/${signedId}/reponses`]),
  members('/resultats/:diagnosticId/profil', ({ signedId }) => [`/resultats/${signedId}/profil`]),
  members('/resultats/:diagnosticId/lecture-des-elus', ({ signedId }) => [`/resultats/${signedId}/lecture-des-elus`]),
  members('/resultats/:diagnosticId/visibilite', ({ signedId }) => [`/resultats/${signedId}/visibilite`]),
  // Every answer changed since the last time.
  members('/evolution/:diagnosticId', ({ signedId }) => [`/evolution/${signedId}`]),
  members('/courbe'),
  members('/plan'),
  members('/plan/actions/:actionId', ({ action }) => [action]),
  members('/accompagnement'),
  members('/equipe-collectivite'),
  staff('/file', () => ['/file?vue=tous']),
  staff('/accompagnements/:caseId', ({ caseId }) => [`/accompagnements/${caseId}`]),
  staff('/accompagnements/:caseId/diagnostic', ({ caseId }) => [`/accompagnements/${caseId}/diagnostic`]),
  staff('/accompagnements/:caseId/diagnostic/themes/:thematique', ({ caseId, themes }) => themes.map((theme) => `/accompagnements/${caseId}/diagnostic/themes/${theme.split('/').at(-1)}`)),
  staff('/accompagnements/:caseId/diagnostic/contributions', ({ caseId }) => [`/accompagnements/${caseId}/diagnostic/contributions`]),
  { ...staff('/administration'), reader: 'administrator' },
  { ...staff('/administration/evenements'), reader: 'administrator' },
];

/** Addresses that answer something else than a page of their own. */
export const notPages: readonly string[] = [
  '/connexion/proconnect', '/connexion/equipe', '/connexion/retour',
  '/resultats', '/resultats/:diagnosticId/compte-rendu.pdf', '/resultats/:diagnosticId/reponses.csv',
];
