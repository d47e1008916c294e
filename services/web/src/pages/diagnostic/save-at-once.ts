import type { AnswerOutcome, diagnosticsApi, ResponseOf } from '@osinum/contracts';
import { formatTime, NBSP } from '@osinum/kernel';
import { Data } from '../shell/data.ts';
import { textOf, type Fields } from '../shell/form.ts';
import { fieldsOf } from './field-names.ts';
import { postedQuestions } from './posted-questions.ts';
import { answeredMeanwhile, isHidden, isKept, readTheme, type Given } from './save-theme.ts';
import { readShown, shownField } from './shown-answer.ts';
import { savedWords } from './theme-page.ts';

type Saved = ResponseOf<typeof diagnosticsApi.saveThematique>;
type Conflict = Extract<AnswerOutcome, { outcome: 'conflict' }>;

/** How those in front of a theme save an answer to it, and know each other. */
export interface Saving {
  readonly thematique: string;
  save(answers: Given[]): Promise<Saved>;
  nameOf(answer: Conflict['current']): Promise<string>;
}

/** What the script of the page shows beside the question it sent. */
export interface Told {
  readonly text: string;
  readonly kept: boolean;
  /** What goes with the question from now on (`shownField`). */
  readonly shown?: string;
  /** Said at the end of the page. */
  readonly total?: string;
}

const HIDDEN = 'Cette question ne se pose plus, à cause d’une autre réponse. Ce que vous y répondez n’est pas gardé.';

/**
 * Keeps the answer to one question as soon as it is given, and says what became of it. Sent alone, it is read without
 * the page: an advisor's reading is written down each time.
 */
export async function saveAtOnce(form: Fields, saving: Saving): Promise<Data> {
  return new Data(await told(form, saving));
}

async function told(form: Fields, saving: Saving): Promise<Told> {
  const { answers, untouched, wrong } = readTheme(postedQuestions(form).slice(0, 1), form);
  const [given] = [...answers, ...untouched];
  if (given === undefined) return { kept: false, text: whyNotSent([...wrong.values()][0], form) };
  const saved = await saving.save([given]);
  const [outcome] = saved.outcomes;
  return outcome !== undefined && isKept(outcome) ? keptWords(outcome, saved, saving) : { kept: false, text: await whyNotKept(outcome, saving) };
}

function whyNotSent(message: string | undefined, form: Fields): string {
  if (message !== undefined) return `Pas encore enregistré. ${message}`;
  const answered = postedQuestions(form).some(({ code }) => (readShown(textOf(form, fieldsOf(code).version))?.version ?? 0) > 0);
  return answered ? 'Votre réponse précédente reste enregistrée.' : '';
}

async function whyNotKept(outcome: AnswerOutcome | undefined, { nameOf }: Saving): Promise<string> {
  if (outcome?.outcome === 'conflict') {
    const name = await nameOf(outcome.current);
    return `${answeredMeanwhile(outcome, () => name)} Votre choix n’est pas encore enregistré${NBSP}: enregistrez la page pour décider lequel garder.`;
  }
  return outcome?.outcome === 'refused' && !isHidden(outcome) ? `Pas encore enregistré. ${outcome.message}` : HIDDEN;
}

function keptWords({ answer }: Extract<AnswerOutcome, { answer: unknown }>, { diagnostic, nowAsked }: Saved, { thematique }: Saving): Told {
  const answered = diagnostic.thematiques.find(({ code }) => code === thematique)?.answered ?? 0;
  const time = new Date(answer.savedAt);
  return {
    kept: true,
    text: [`Enregistré à ${formatTime(time)}.`, ...moreToAsk(nowAsked.more), ...nowAsked.noLonger.map((label) => `Vous n’avez plus à répondre à «${NBSP}${label}${NBSP}».`)].join(' '),
    shown: shownField(answer.version, answer),
    total: savedWords(answered, time),
  };
}

/** The page shows what it showed: what an answer brings to it comes once it is sent. */
function moreToAsk(more: number): string[] {
  if (more === 0) return [];
  return [more === 1 ? 'Cette réponse amène une question de plus. Vous la verrez en enregistrant la page.' : `Cette réponse amène ${more}${NBSP}questions de plus. Vous les verrez en enregistrant la page.`];
}
