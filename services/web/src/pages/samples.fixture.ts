import type { ActionView, CaseDetail, CurveView, DiagnosticView, DoubleReadingView, EvolutionView, GapLine, ProfileView, QuestionView, ReadingSheet, ResultsView, PeersView } from '@osinum/contracts';
import type { MemberVisit, StaffVisit, Visit } from '../session/visit.ts';

/** Builders of what services answer, for the specs of the pages. */

const ID = '7a0f1d5e-8c3b-4e0a-9d2f-6b1c4e7a8d90';
const AT = '2026-11-12T09:42:00.000Z';

const instance = {
  id: ID,
  code: 'osinum',
  name: 'Osinum Territoires',
  tagline: 'Pour un numérique choisi',
  host: 'osinum.localhost',
  contactEmail: 'contact@osinum.example',
  senderName: 'Osinum Territoires',
  senderAddress: 'nepasrepondre@osinum.example',
};

const collectivite = { id: ID, siren: '216001800', name: 'Crisolles', kind: 'commune' as const, population: 917, departement: '60', epciName: 'CC du Pays Noyonnais' };

const session = { key: 'k', personId: ID, name: 'Mireille Garnier', host: instance.host, instanceId: ID, sid: 's', createdAt: 0, tokens: { accessToken: '', accessExpiresAt: 0, refreshToken: '', idToken: '' } };

/** A reader without an account. */
export const aVisit = (more: Partial<Visit> = {}): Visit => ({ instance, host: instance.host, path: '/', session: undefined, ...more });

/** The référent of Crisolles. */
export const aMember = (): MemberVisit => ({
  ...aVisit(),
  session: { ...session, kind: 'member', collectivite, role: 'referent', status: 'active', firstVisit: true },
});

/** An adviser. */
export const anAdviser = (): StaffVisit => ({ ...aVisit(), session: { ...session, kind: 'staff', roles: ['conseiller'], departements: ['60'] } });

export const anAdministrator = (): StaffVisit => ({ ...aVisit(), session: { ...session, kind: 'staff', roles: ['administrateur'], departements: [] } });

export const aQuestion = (more: Partial<QuestionView>): QuestionView => ({
  code: 'sauvegarde.existe',
  number: 1,
  label: 'Avez-vous une copie\u202f?',
  hint: 'Choisissez le plus lent.',
  kind: 'single',
  options: [{ code: 'oui', label: 'Oui' }, { code: 'non', label: 'Non' }],
  why: 'Une copie permet de tout retrouver.',
  how: 'Demandez à votre prestataire.',
  answer: { state: 'answered', choices: ['oui'], version: 2, savedAt: AT, savedBy: ID },
  ...more,
});

export const aDiagnostic = (more: Partial<DiagnosticView> = {}): DiagnosticView => ({
  id: ID,
  status: 'draft',
  questionnaireVersion: '1',
  startedAt: AT,
  collectivite,
  thematiques: [
    { code: 'hebergement', number: 3, title: 'Hébergement et sauvegarde', answered: 1, visible: 2, status: 'started' },
    { code: 'securite', number: 4, title: 'Sécurité numérique', answered: 0, visible: 4, status: 'todo' },
  ],
  resumeAt: { thematique: 'hebergement', question: 'sauvegarde.test' },
  minutes: { from: 3, to: 5 },
  answered: 1,
  visible: 6,
  ...more,
});

export const someResults = (more: Partial<ResultsView> = {}): ResultsView => ({
  id: ID,
  status: 'completed',
  questionnaireVersion: '1',
  startedAt: AT,
  completedAt: AT,
  previousId: ID,
  overallScore: 1.2,
  visibility: 'scores-and-alerts',
  collectivite,
  headline: '2\u00a0points demandent une décision dès cette semaine.',
  overallExplanation: 'Moyenne simple de 2 thèmes.',
  alerts: [{ code: 'A2', title: 'Aucune copie hors de vos locaux', consequence: 'Un incendie emporterait tout.', thisWeek: 'Portez une copie ailleurs.', helps: 'Votre intercommunalité.', questionCode: 'sauvegarde.existe', answer: 'Sur place', duty: 'RGPD, article 32' }],
  toCheck: [{ questionCode: 'a', question: 'Avez-vous essayé\u202f?' }],
  toAsk: [{ questionCode: 'a', question: 'Avez-vous essayé\u202f?', how: 'Demandez.' }, { questionCode: 'b', question: 'Qui s’en charge\u202f?', how: 'Demandez au maire.' }],
  thematiques: [
    { code: 'hebergement', number: 3, title: 'Hébergement', score: 0.7, level: 'on se débrouille', scoredShare: 1, previousScore: 0.5, delta: 0.2, explanation: '(3 × 0,7) ÷ 3', answers: [{ questionCode: 'a', question: 'Avez-vous essayé\u202f?', answer: 'Je ne sais pas', state: 'unknown', weight: 2, sensitive: false }] },
    { code: 'securite', number: 4, title: 'Sécurité', score: 1.7, scoredShare: 0.2, answers: [{ questionCode: 'b', question: 'Qui\u202f?', answer: 'Le maire', state: 'answered', index: 1.5, weight: 1, sensitive: false }] },
    { code: 'vide', number: 5, title: 'Sans score', scoredShare: 0, answers: [] },
  ],
  baselines: [{ key: 'S0', questionCode: 'a', figure: '34\u00a0% citent un serveur', yours: 'Oui', caveat: 'Autre question.', comparable: false, survey: { source: 'Médias-Cité', n: '336 personnes', period: '2022', population: 'Agents et élus', caveat: 'Volontaires.' } }],
  ...more,
});

/** Where the communes like Crisolles stand on two of its three themes. */
export const somePeers = (more: Partial<PeersView> = {}): PeersView => ({
  cohort: 'communes de 500 à 3\u202f499\u00a0habitants',
  fewest: 10,
  thematiques: [
    { thematique: 'hebergement', contributors: 25, low: 0.4, median: 1.1, high: 1.6, countedAt: AT },
    { thematique: 'securite', contributors: 20, low: 0.9, median: 1.2, high: 1.9, countedAt: '2026-11-14T09:45:00.000Z' },
  ],
  ...more,
});

export const peersAway = { value: undefined, away: true } as const;

export const anEvolution = (changes: EvolutionView['changes'] = []): EvolutionView => ({
  from: { id: ID, status: 'completed', questionnaireVersion: '1', startedAt: AT, completedAt: AT },
  to: { id: ID, status: 'completed', questionnaireVersion: '1', startedAt: AT, completedAt: '2027-11-12T09:00:00.000Z' },
  counts: { comparable: 12, modified: 1, added: 0, gone: 0 },
  overall: { before: 1, after: 1.4, delta: 0.4 },
  thematiques: [{ code: 'a', number: 3, title: 'Hébergement', before: 0.7, after: 1.5, delta: 0.8, comparedQuestions: 6 }],
  changes,
});

/** Diagnostics of successive years; the questionnaire changes after the second. */
export const aCurve = (count: number): CurveView => ({
  thematiques: [{ code: 'hebergement', number: 3, title: 'Hébergement' }, { code: 'securite', number: 4, title: 'Sécurité' }],
  points: Array.from({ length: count }, (_, year) => ({
    diagnosticId: ID,
    completedAt: `${2026 + year}-11-12T09:00:00.000Z`,
    questionnaireVersion: year < 2 ? '1' : '2',
    ...(year === 2 && { versionChange: { comparable: 77, modified: 1, added: 1, gone: 1, otherThematiques: ['hebergement'] } }),
    overallScore: 1 + year / 2,
    thematiques: [
      { code: 'hebergement', score: 0.7 + year / 2, level: 'organisé', scoredShare: 1 },
      { code: 'securite', score: 1.5, scoredShare: year === 0 ? 0.2 : 0.9 },
    ],
  })),
});

export const anAction = (more: Partial<ActionView> = {}): ActionView => ({
  id: ID,
  measureCode: 'copie-hors-site',
  rank: 1,
  title: 'Gardez une copie ailleurs',
  sentence: 'Une copie loin de vos bureaux.',
  why: 'Un vol touche tout ce qui est au même endroit.',
  firstStep: 'Portez une copie.',
  doneWhen: 'Le lieu est noté.',
  cost: 'Moins de 500\u00a0€ par an',
  effort: 'Une demi-journée',
  lead: 'Secrétariat ou agent, Prestataire informatique',
  helps: 'Votre intercommunalité',
  steps: ['Chiffrez la copie.'],
  change: 'Faible',
  helpLinks: [{ label: '17Cyber', url: 'https://17cyber.gouv.fr' }],
  sources: [{ title: 'ANSSI', url: 'https://cyber.gouv.fr', readOn: '2026-11-02' }, { title: 'Sans adresse', readOn: '2026-11-02' }],
  alert: true,
  duty: { label: 'Obligation légale', source: 'RGPD, article 32' },
  after: ['Automatisez la sauvegarde'],
  because: [{ questionCode: 'a', question: 'Où sont vos copies\u202f?', answer: 'Sur place' }],
  tools: [{ slug: 'urbackup', name: 'UrBackup' }],
  state: 'proposee',
  version: 3,
  availableStates: ['en-cours', 'bloquee'],
  ...more,
});

export const aCase = (more: Partial<CaseDetail> = {}): CaseDetail => ({
  id: ID,
  collectiviteId: ID,
  collectiviteName: 'Crisolles',
  collectiviteKind: 'commune',
  population: 917,
  departement: '60',
  status: 'en-cours',
  priority: 'haute',
  priorityReasons: ['2 alertes'],
  subject: 'Sauvegarde',
  nextAction: 'Premier contact',
  dueAt: AT,
  lateness: { label: 'Retard\u00a0: 2\u00a0j', workingDaysLate: 2, tone: 'late' },
  assigneeId: ID,
  mine: true,
  claimable: false,
  openedAt: AT,
  diagnosticId: ID,
  thematiques: [],
  tasks: [
    { id: ID, title: 'Premier contact', detail: 'diagnostic du 12 novembre', dueAt: AT, lateness: { label: 'Retard\u00a0: 2\u00a0j', workingDaysLate: 2, tone: 'late' } },
    { id: '8a0f1d5e-8c3b-4e0a-9d2f-6b1c4e7a8d90', title: 'Fait', dueAt: AT, doneAt: AT, doneBy: ID },
  ],
  timeline: [
    { id: ID, kind: 'message', shared: true, at: AT, authorId: ID, authorSide: 'staff', text: 'Bonjour,\nje vous appelle.' },
    { id: ID, kind: 'note', shared: false, at: AT, authorSide: 'staff', text: '<b>Contrat</b> en février' },
    { id: ID, kind: 'call', shared: false, at: AT, authorId: ID, authorSide: 'staff', text: 'Appel de 20 minutes' },
    { id: ID, kind: 'event', shared: true, at: AT, authorSide: 'system', text: 'Diagnostic terminé' },
  ],
  transitions: [
    { to: 'en-pause', label: 'Mettre en pause' },
    { to: 'clos', label: 'Clore', outcomes: [{ code: 'aide', label: 'Aidé' }, { code: 'injoignable', label: 'Injoignable' }] },
  ],
  statusHistory: [{ status: 'a-prendre-en-charge', at: AT }, { status: 'en-cours', at: AT }],
  ...more,
});

/** A profile of which one criterion is met and one is not known. */
export const aProfile: ProfileView = {
  outcome: 'nearest',
  headline: 'Le plus proche de vos réponses\u00a0: 4 critères sur 6',
  notARank: 'Ce n’est ni une note, ni un classement.',
  profiles: [{ code: 'explorateur', name: 'Explorateur', portrait: 'Des projets utiles.', met: 4, criteria: [{ number: 1, expected: 'non', tick: 'met' }, { number: 2, expected: 'non', tick: 'unknown' }] }],
  criteria: [{ number: 1, title: 'Plan', finding: 'non', answers: [] }, { number: 2, title: 'Élu', finding: 'inconnu', answers: [] }],
  axes: [], posts: [], postsAssumed: false, wouldTell: [], notes: [],
  source: 'CNAM, 2017.',
  correction: { struckAxes: [], version: 0 },
};

/** A double reading that three of fifteen élus have done so far. */
export const aDoubleReading = (more: Partial<DoubleReadingView> = {}): DoubleReadingView => ({ state: 'open', until: AT, readings: 3, slipsLeft: 12, mayPrint: 12, elus: 15, ...more });

export const aGap = (more: Partial<GapLine> = {}): GapLine => ({
  questionCode: 'sauvegarde.existe',
  question: 'Les fichiers sont-ils copiés\u202f?',
  gap: 'vecu',
  sensitive: true,
  collectivite: 'Rien n’est copié',
  answers: [{ code: 'oui', label: 'Oui', count: 2, alike: false, apart: true }, { code: 'non', label: 'Non', count: 1, alike: true, apart: false }],
  unknown: 0,
  ...more,
});

/** What an élu is asked. */
export const aReadingSheet: ReadingSheet = {
  collectiviteName: 'Crisolles',
  until: AT,
  minutes: 6,
  questions: [
    { code: 'sauvegarde.existe', label: 'Les fichiers sont-ils copiés\u202f?', hint: 'Un second exemplaire.', kind: 'single', options: [{ code: 'oui', label: 'Oui' }] },
    { code: 'competences.besoins', label: 'Quels sujets\u202f?', kind: 'multiple', options: [{ code: 'rgpd', label: 'RGPD' }] },
  ],
};
