import { z } from 'zod';
import { assistanceMode, assistanceStanding, assistanceView, assistedEntry, contributions, interlocutor } from './assistance.ts';
import { collectivite, id, instant, ofCollectivite, ofInstanceAndCollectivite, score, visibility } from './common.ts';
import { doubleReadingView, eluAnswer, readingSheet, slip } from './double-reading.ts';
import { operationsRoutes } from './operations.ts';
import { anyone, member, route, staff } from './route.ts';
import { measuredOn, peersRoutes } from './peers.ts';

const ofDiagnostic = ofCollectivite.extend({ diagnosticId: id });
const ofThematique = ofDiagnostic.extend({ thematique: z.string().max(60) });
const ofAnswer = ofDiagnostic.extend({ questionCode: z.string().max(80) });

/** What was answered: codes of the chosen answers, or a number, or a date, or one of the silences. */
export const answerValue = z.object({
  state: z.enum(['answered', 'unknown', 'not-concerned']),
  choices: z.array(z.string().max(60)).max(30).optional(),
  number: z.number().optional(),
  /** YYYY-MM or YYYY-MM-DD. */
  date: z.string().max(10).optional(),
  /** Figures of a question of kind `figures`, by field code. */
  facts: z.record(z.string().max(60), z.number()).optional(),
});
export type AnswerValue = z.infer<typeof answerValue>;

/** `version` is that of the answer as read; 0 when there was none. */
export const answerToSave = answerValue.extend({ version: z.int32().min(0) });

export const savedAnswer = answerValue.extend({
  version: z.number().int(),
  savedAt: instant,
  savedBy: id,
  /** Present when an advisor typed it on behalf of the collectivité. */
  assisted: assistedEntry.optional(),
});

export const answerOption = z.object({
  code: z.string(),
  label: z.string(),
  hint: z.string().optional(),
  /** Chosen alone: « aucun » excludes the others. */
  exclusive: z.boolean().optional(),
});

export const questionView = z.object({
  code: z.string(),
  number: z.number().int(),
  label: z.string(),
  hint: z.string().optional(),
  kind: z.enum(['single', 'multiple', 'number', 'scale', 'date', 'facts', 'figures']),
  options: z.array(answerOption),
  /** What a question of kind `figures` asks for, and what the official directory says of it. */
  fields: z.array(z.object({ code: z.string(), label: z.string(), unit: z.string(), directory: z.number().optional() })).optional(),
  unit: z.string().optional(),
  notConcerned: z.string().optional(),
  why: z.string(),
  how: z.string(),
  /** What the law may ask here; only a confirmed one, whose text was read, is called a legal duty. */
  duties: z.array(z.object({ label: z.string(), source: z.string(), confirmed: z.boolean() })).optional(),
  /** Documents that were read behind what the question states. */
  sources: z.array(z.object({ title: z.string(), url: z.string().optional(), readOn: z.string() })).optional(),
  answer: savedAnswer.optional(),
  /**
   * The answer of the last signed diagnostic, in words, on a retake. Of a sensitive question only once it has
   * been answered again, so that the old answer does not prompt the new one.
   */
  previousAnswer: z.string().optional(),
  /**
   * The same answer, or boxes that the other answers hint at, to show as already chosen while the question has
   * none; kept only once the page is sent.
   */
  prefill: answerValue.optional(),
  /** The questions whose answers propose it, in words; absent when it is the answer of last time. */
  prefillFrom: z.array(z.string()).optional(),
});
export type QuestionView = z.infer<typeof questionView>;

export const thematiqueProgress = z.object({
  code: z.string(),
  number: z.number().int(),
  title: z.string(),
  answered: z.number().int(),
  visible: z.number().int(),
  status: z.enum(['todo', 'started', 'done']),
});

export const diagnosticSummary = z.object({
  id,
  status: z.enum(['draft', 'completed']),
  questionnaireVersion: z.string(),
  startedAt: instant,
  completedAt: instant.optional(),
  completedBy: id.optional(),
  previousId: id.optional(),
  overallScore: score.optional(),
  visibility: visibility.optional(),
  /** Since when it is so: the signature, or the last change. */
  visibilitySince: instant.optional(),
});

export const diagnosticView = diagnosticSummary.extend({
  /** True when a newer questionnaire was published since it began: it finishes on its own. */
  outdated: z.boolean().optional(),
  collectivite,
  thematiques: z.array(thematiqueProgress),
  /** Where to take up again: the first visible question without an answer; absent when all is answered. */
  resumeAt: z.object({ thematique: z.string(), question: z.string() }).optional(),
  minutes: z.object({ from: z.number().int(), to: z.number().int() }),
  answered: z.number().int(),
  visible: z.number().int(),
});
export type DiagnosticView = z.infer<typeof diagnosticView>;

export const answerOutcome = z.discriminatedUnion('outcome', [
  z.object({ questionCode: z.string(), outcome: z.literal('saved'), answer: savedAnswer }),
  z.object({ questionCode: z.string(), outcome: z.literal('unchanged'), answer: savedAnswer }),
  z.object({ questionCode: z.string(), outcome: z.literal('conflict'), current: savedAnswer, currentInWords: z.string() }),
  z.object({ questionCode: z.string(), outcome: z.literal('refused'), code: z.string(), message: z.string() }),
]);
export type AnswerOutcome = z.infer<typeof answerOutcome>;

export const scoredAnswer = z.object({
  questionCode: z.string(),
  question: z.string(),
  answer: z.string(),
  state: z.enum(['answered', 'unknown', 'not-concerned']),
  index: score.optional(),
  weight: z.number(),
  sensitive: z.boolean(),
});

export const thematiqueResult = z.object({
  code: z.string(),
  number: z.number().int(),
  title: z.string(),
  score: score.optional(),
  /** « rien », « on se débrouille », « organisé », « vérifié ». */
  level: z.string().optional(),
  scoredShare: z.number().min(0).max(1),
  previousScore: score.optional(),
  delta: z.number().optional(),
  /** How the score came about, to stand beside it. */
  explanation: z.string().optional(),
  answers: z.array(scoredAnswer),
});

export const alertView = z.object({
  code: z.string(),
  title: z.string(),
  consequence: z.string(),
  thisWeek: z.string(),
  helps: z.string(),
  questionCode: z.string(),
  answer: z.string(),
  duty: z.string().optional(),
});

export const baselineView = z.object({
  key: z.string(),
  questionCode: z.string(),
  figure: z.string(),
  yours: z.string().optional(),
  /** How far this figure can be set beside the answer. */
  caveat: z.string(),
  comparable: z.boolean(),
  /** Where it comes from: said once for all the figures of a survey. */
  survey: z.object({ source: z.string(), n: z.string(), period: z.string(), population: z.string(), caveat: z.string() }),
});

/** Met, failed, or unknown: an answer behind it is « je ne sais pas ». */
export const tick = z.enum(['met', 'failed', 'unknown']);

/** The profile of the CNAM barometer: explained by its six criteria, never a note nor a rank. */
export const profileView = z.object({
  /** All six criteria met; else the nearest; else too little is known to name one. */
  outcome: z.enum(['match', 'nearest', 'too-little-known']),
  headline: z.string(),
  /** « Ce n’est ni une note, ni un classement », always shown with it. */
  notARank: z.string(),
  /** The profile named; several when they are equally near, in the study’s order. Empty when none is. */
  profiles: z.array(
    z.object({
      code: z.enum(['eclaireur', 'entrepreneur', 'explorateur', 'observateur', 'systemique']),
      name: z.string(),
      portrait: z.string(),
      met: z.number().int().min(0).max(6),
      criteria: z.array(z.object({ number: z.number().int(), expected: z.string(), tick })),
    }),
  ),
  /** The six criteria as the answers tell them, with the answers behind each. */
  criteria: z.array(
    z.object({
      number: z.number().int(),
      title: z.string(),
      finding: z.string(),
      answers: z.array(z.object({ questionCode: z.string(), question: z.string(), answer: z.string() })),
    }),
  ),
  axes: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      state: z.enum(['under-way', 'absent', 'unknown']),
      /** Deduced from answers: may be struck out with `correctProfile`. */
      deduced: z.boolean(),
      struck: z.boolean(),
    }),
  ),
  posts: z.array(z.object({ code: z.string(), label: z.string(), state: z.enum(['held', 'absent', 'unknown']) })),
  /** True where posts were not asked: the page offers to tick them with `correctProfile`. */
  postsAssumed: z.boolean(),
  /** The questions whose answer would settle what is unknown. */
  wouldTell: z.array(z.object({ questionCode: z.string(), question: z.string(), how: z.string() })),
  /** How the study is read here, and what was deduced. */
  notes: z.array(z.string()),
  source: z.string(),
  /** What the collectivité corrected; `version` is 0 before the first time. `posts` only where they were not asked. */
  correction: z.object({
    struckAxes: z.array(z.string()),
    posts: z.array(z.string()).optional(),
    version: z.number().int(),
    correctedAt: instant.optional(),
    correctedBy: id.optional(),
  }),
});
export type ProfileView = z.infer<typeof profileView>;

export const resultsView = diagnosticSummary.extend({
  collectivite,
  headline: z.string(),
  alerts: z.array(alertView),
  /** How the overall score came about. */
  overallExplanation: z.string().optional(),
  /** Unknown answers behind which an alert may hide: « à vérifier cette semaine ». */
  toCheck: z.array(z.object({ questionCode: z.string(), question: z.string() })),
  /** Every answer « je ne sais pas »: « à demander ». */
  toAsk: z.array(z.object({ questionCode: z.string(), question: z.string(), how: z.string() })).optional(),
  /** What nobody knew and a supplier can tell; `ready` when there is enough of it for a letter. */
  letter: z.object({ ready: z.boolean(), questions: z.array(z.object({ questionCode: z.string(), question: z.string() })) }).optional(),
  thematiques: z.array(thematiqueResult),
  /** Absent when the questionnaire does not ask what it rests on. */
  profile: profileView.optional(),
  baselines: z.array(baselineView),
  /** Absent when the élus were not asked to read. */
  doubleReading: z.object({ readings: z.number().int(), openGaps: z.number().int() }).optional(),
});
export type ResultsView = z.infer<typeof resultsView>;

export const evolutionView = z.object({
  from: diagnosticSummary,
  to: diagnosticSummary,
  counts: z.object({
    comparable: z.number().int(),
    modified: z.number().int(),
    added: z.number().int(),
    gone: z.number().int(),
  }),
  overall: z.object({ before: score.optional(), after: score.optional(), delta: z.number().optional() }),
  thematiques: z.array(
    z.object({
      code: z.string(),
      number: z.number().int(),
      title: z.string(),
      before: score.optional(),
      after: score.optional(),
      delta: z.number().optional(),
      comparedQuestions: z.number().int(),
    }),
  ),
  changes: z.array(
    z.object({
      questionCode: z.string(),
      question: z.string(),
      before: z.string().optional(),
      after: z.string().optional(),
      /** `new`: a question of the newer version; `new-for-you`: it was there, and this collectivité was not asked it. */
      direction: z.enum(['up', 'down', 'same', 'other', 'now-known', 'now-unknown', 'new', 'new-for-you', 'gone', 'modified']),
    }),
  ),
});
export type EvolutionView = z.infer<typeof evolutionView>;

/** The scores of every signed diagnostic, as each was on its day: a curve, and the table beside it. */
export const curveView = z.object({
  /** Themes of all the diagnostics, in order, named as in the newest version. */
  thematiques: z.array(z.object({ code: z.string(), number: z.number().int(), title: z.string() })),
  /** The oldest first. */
  points: z.array(
    z.object({
      diagnosticId: id,
      completedAt: instant,
      questionnaireVersion: z.string(),
      /** Where the questionnaire is not the one of the point before: what is found again, and the themes whose scores do not compare. */
      versionChange: z
        .object({
          comparable: z.number().int(),
          modified: z.number().int(),
          added: z.number().int(),
          gone: z.number().int(),
          otherThematiques: z.array(z.string()),
        })
        .optional(),
      overallScore: score.optional(),
      /** Only the themes that were asked; one without score has none that day. */
      thematiques: z.array(z.object({ code: z.string(), score: score.optional(), level: z.string().optional(), scoredShare: z.number().min(0).max(1) })),
    }),
  ),
});
export type CurveView = z.infer<typeof curveView>;

/** What an advisor sees: scores always, the rest as far as the collectivité agreed. */
export const sharedResults = z.object({
  diagnosticId: id,
  completedAt: instant,
  visibility,
  overallScore: score.optional(),
  thematiques: z.array(z.object({ code: z.string(), title: z.string(), score: score.optional(), delta: z.number().optional() })),
  /** The profile named, in words; its answers stay with the collectivité. */
  profile: profileView.pick({ outcome: true, headline: true, notARank: true }).extend({ names: z.array(z.string()) }).optional(),
  alerts: z.array(alertView).optional(),
  answers: z.array(scoredAnswer).optional(),
});

export const thematiquePage = z.object({
  diagnostic: diagnosticView,
  thematique: thematiqueProgress,
  introduction: z.string(),
  questions: z.array(questionView),
});

const pageToSave = z.object({ answers: z.array(answerToSave.extend({ questionCode: z.string().max(80) })).max(40) });
/** What the answers of a page change to what its theme asks: how many questions more, and the words of those no longer asked. */
const nowAsked = z.object({ more: z.number().int(), noLonger: z.array(z.string()) });
const savedPage = z.object({ outcomes: z.array(answerOutcome), nowAsked, diagnostic: diagnosticView });

const diagnostics = '/collectivites/:collectiviteId/diagnostics';
const one = `${diagnostics}/:diagnosticId`;
const ofAssistedDiagnostic = ofInstanceAndCollectivite.extend({ diagnosticId: id });
const assistance = '/collectivites/:collectiviteId/assistance';
const byStaff = '/instances/:instanceId/collectivites/:collectiviteId';
const assisted = `${byStaff}/diagnostics/:diagnosticId`;

export const diagnosticsApi = {
  listDiagnostics: route({
    method: 'GET',
    path: diagnostics,
    policy: member('diagnostic:read'),
    summary: 'Diagnostics of the collectivité, newest first',
    params: ofCollectivite,
    response: z.object({
      diagnostics: z.array(diagnosticSummary),
      /** What a diagnostic begun today would ask of this collectivité; answers may add questions or take some away. */
      ahead: z
        .object({ minutes: z.object({ from: z.number().int(), to: z.number().int() }), measured: measuredOn.optional(), questions: z.number().int(), thematiques: z.number().int() })
        .optional(),
    }),
  }),
  startDiagnostic: route({
    method: 'POST',
    path: diagnostics,
    policy: member('diagnostic:answer'),
    summary: 'Start a diagnostic, or take up the open one; a retake is pre-filled from the last signed one',
    params: ofCollectivite,
    body: z.object({ instanceId: id }),
    response: diagnosticView,
  }),
  getDiagnostic: route({
    method: 'GET',
    path: one,
    policy: member('diagnostic:read'),
    summary: 'Progress of a diagnostic, theme by theme',
    params: ofDiagnostic,
    response: diagnosticView,
  }),
  getThematique: route({
    method: 'GET',
    path: `${one}/thematiques/:thematique`,
    policy: member('diagnostic:read'),
    summary: 'Visible questions of a theme with the answers given; when an instance is named, what stands between it and the collectivité',
    params: ofThematique,
    query: z.object({ instanceId: id.optional() }),
    response: thematiquePage.extend({ standing: assistanceStanding.optional() }),
  }),
  saveThematique: route({
    method: 'PUT',
    path: `${one}/thematiques/:thematique/answers`,
    policy: member('diagnostic:answer'),
    summary: 'Save the answers of a page, each on its own: one refused or stale does not hold the others',
    params: ofThematique,
    body: pageToSave,
    response: savedPage,
  }),
  saveAnswer: route({
    method: 'PUT',
    path: `${one}/answers/:questionCode`,
    policy: member('diagnostic:answer'),
    summary: 'Save one answer; a stale version answers 409 with both values',
    params: ofAnswer,
    body: answerToSave,
    response: savedAnswer,
  }),
  completeDiagnostic: route({
    method: 'POST',
    path: `${one}/completion`,
    policy: member('diagnostic:complete'),
    summary: 'Sign and freeze the diagnostic, and say who will see it',
    params: ofDiagnostic,
    body: z.object({ visibility }),
    response: diagnosticSummary,
  }),
  changeVisibility: route({
    method: 'PUT',
    path: `${one}/visibility`,
    policy: member('diagnostic:complete'),
    summary: 'Change who sees a signed diagnostic, from now on',
    params: ofDiagnostic,
    body: z.object({ visibility }),
    response: diagnosticSummary,
  }),
  getResults: route({
    method: 'GET',
    path: `${one}/results`,
    policy: member('diagnostic:read'),
    summary: 'Scores, alerts and answers of a signed diagnostic',
    params: ofDiagnostic,
    response: resultsView,
  }),
  correctProfile: route({
    method: 'PUT',
    path: `${one}/profile`,
    policy: member('diagnostic:answer'),
    summary: 'Strike out deduced axes, and tick the posts where they were not asked; a stale version answers 409',
    params: ofDiagnostic,
    body: z.object({
      struckAxes: z.array(z.string().max(60)).max(12),
      posts: z.array(z.string().max(60)).max(10).optional(),
      version: z.number().int().min(0),
    }),
    response: profileView,
  }),
  getEvolution: route({
    method: 'GET',
    path: `${one}/evolution`,
    policy: member('diagnostic:read'),
    summary: 'What changed since an earlier signed diagnostic (the previous one by default)',
    params: ofDiagnostic,
    query: z.object({ since: id.optional() }),
    response: evolutionView,
  }),
  getCurve: route({
    method: 'GET',
    path: '/collectivites/:collectiviteId/curve',
    policy: member('diagnostic:read'),
    summary: 'Theme scores of every signed diagnostic, the oldest first',
    params: ofCollectivite,
    response: curveView,
  }),
  getSharedResults: route({
    method: 'GET',
    path: '/instances/:instanceId/collectivites/:collectiviteId/results',
    policy: staff('collectivite:read-shared'),
    summary: 'The last signed diagnostic, as far as the relation and the consent open it',
    params: ofInstanceAndCollectivite,
    response: z.object({ results: sharedResults.nullable() }),
  }),
  getContributions: route({
    method: 'GET',
    path: `${one}/contributions`,
    policy: member('diagnostic:read'),
    summary: 'Who answered what, on whose behalf, and what staff read or typed',
    params: ofDiagnostic,
    response: contributions,
  }),
  getAssistance: route({
    method: 'GET',
    path: assistance,
    policy: member('diagnostic:read'),
    summary: 'The agreement or the proposal to fill the diagnostic with an advisor, and the advisor who could',
    params: ofCollectivite,
    query: z.object({ instanceId: id }),
    response: assistanceStanding,
  }),
  agreeToAssistance: route({
    method: 'POST',
    path: `${assistance}/agreement`,
    policy: member('diagnostic:answer'),
    summary: 'Let the advisor who follows the collectivité read and type the answers of the open diagnostic, for 30 days at most',
    params: ofCollectivite,
    body: z.object({ instanceId: id, advisorId: id, mode: assistanceMode }),
    response: assistanceView,
  }),
  endAssistance: route({
    method: 'POST',
    path: `${assistance}/end`,
    policy: member('diagnostic:answer'),
    summary: 'Decline the proposal, or take the agreement back, at once',
    params: ofCollectivite,
    response: z.object({ assistance: assistanceView.nullable() }),
  }),
  getAssistanceForStaff: route({
    method: 'GET',
    path: `${byStaff}/assistance`,
    policy: staff('case:read'),
    summary: 'Whether an advisor of the instance fills the diagnostic with the collectivité, or proposed to',
    params: ofInstanceAndCollectivite,
    response: z.object({ assistance: assistanceView.nullable() }),
  }),
  proposeAssistance: route({
    method: 'POST',
    path: `${byStaff}/assistance`,
    policy: staff('diagnostic:assist'),
    summary: 'Propose to fill the diagnostic together; nothing opens before the collectivité agrees',
    params: ofInstanceAndCollectivite,
    body: z.object({ mode: assistanceMode }),
    response: assistanceView,
  }),
  nameInterlocutor: route({
    method: 'PUT',
    path: `${byStaff}/assistance/interlocutor`,
    policy: staff('diagnostic:assist'),
    summary: 'Say with whom the advisor speaks and by which means: kept with the answers typed from now on',
    params: ofInstanceAndCollectivite,
    body: z.object({ mode: assistanceMode, interlocutor: interlocutor.optional() }),
    response: assistanceView,
  }),
  handBackAssistance: route({
    method: 'POST',
    path: `${byStaff}/assistance/hand-back`,
    policy: staff('diagnostic:assist'),
    summary: 'Leave the diagnostic to the collectivité, which reads again and signs; or take a proposal back',
    params: ofInstanceAndCollectivite,
    response: assistanceView,
  }),
  getAssistedDiagnostic: route({
    method: 'GET',
    path: assisted,
    policy: staff('diagnostic:assist'),
    summary: 'Progress of a diagnostic, for the advisor the collectivité agreed with',
    params: ofAssistedDiagnostic,
    response: z.object({ diagnostic: diagnosticView, assistance: assistanceView }),
  }),
  getAssistedThematique: route({
    method: 'GET',
    path: `${assisted}/thematiques/:thematique`,
    policy: staff('diagnostic:assist'),
    summary: 'Questions and answers of a theme, for the advisor the collectivité agreed with; each reading is written down',
    params: ofAssistedDiagnostic.extend({ thematique: z.string().max(60) }),
    response: thematiquePage.extend({ assistance: assistanceView }),
  }),
  getAssistedContributions: route({
    method: 'GET',
    path: `${assisted}/contributions`,
    policy: staff('diagnostic:assist'),
    summary: 'Who answered what and on whose behalf, for the advisor the collectivité agreed with',
    params: ofAssistedDiagnostic,
    response: contributions,
  }),
  saveAssistedThematique: route({
    method: 'PUT',
    path: `${assisted}/thematiques/:thematique/answers`,
    policy: staff('diagnostic:assist'),
    summary: 'Save the answers of a page on behalf of the collectivité, under its agreement',
    params: ofAssistedDiagnostic.extend({ thematique: z.string().max(60) }),
    body: pageToSave,
    response: savedPage,
  }),
  getDoubleReading: route({
    method: 'GET',
    path: `${one}/double-reading`,
    policy: member('diagnostic:read'),
    summary: 'What élus read for themselves: how many did, and the gaps once nobody can answer any more',
    params: ofDiagnostic,
    response: doubleReadingView,
  }),
  openDoubleReading: route({
    method: 'POST',
    path: `${one}/double-reading`,
    policy: member('diagnostic:answer'),
    summary: 'Print slips of one reading each, for 60 days; those printed before and not used stop working. Codes are told this once',
    params: ofDiagnostic,
    body: z.object({ slips: z.number().int().min(1).max(99) }),
    response: z.object({ reading: doubleReadingView, codes: z.array(z.string()) }),
  }),
  closeDoubleReading: route({
    method: 'POST',
    path: `${one}/double-reading/closure`,
    policy: member('diagnostic:answer'),
    summary: 'End the double reading: slips stop working, gaps are shown',
    params: ofDiagnostic,
    response: doubleReadingView,
  }),
  readSlip: route({
    method: 'POST',
    path: '/slips/reading',
    policy: anyone(),
    summary: 'The questions behind a slip; one and the same refusal for a slip unknown, used, replaced or over',
    body: z.object({ slip }),
    response: readingSheet,
  }),
  useSlip: route({
    method: 'POST',
    path: '/slips/use',
    policy: anyone(),
    summary: 'Give one reading: answers are added to the counts, and the slip is gone',
    body: z.object({ slip, answers: z.array(eluAnswer).max(40) }),
    response: z.object({ received: z.literal(true) }),
  }),
  ...peersRoutes,
  ...operationsRoutes,
};
