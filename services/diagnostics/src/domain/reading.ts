import { wordsOf, type Answers, type AnswerValue } from './answer.ts';
import { checkAnswer } from './check-answer.ts';
import { correctedFacts, type CollectiviteFacts } from './collectivite-facts.ts';
import { choicesOf, type CompiledQuestion, type CompiledQuestionnaire } from './compile-questionnaire.ts';
import type { Readable } from './expression/vocabulary.ts';
import { indexOfAnswer } from './index-of-answer.ts';
import { monthsBetween } from './months.ts';
import type { Choice, Question, Thematique } from './questionnaire.ts';
import { weighted } from './weigh.ts';

/** Who answers, what was answered, and the day on which it is read. */
export interface Situation {
  readonly facts: CollectiviteFacts;
  readonly answers: Answers;
  /** YYYY-MM-DD. */
  readonly on: string;
}

export type AnswerState = 'hidden' | 'unanswered' | AnswerValue['state'];

/** One question as it stands for this collectivité. A hidden one keeps its stored answer and shows none. */
export interface QuestionReading {
  readonly question: Question;
  readonly thematique: Thematique;
  readonly state: AnswerState;
  readonly offered: readonly Choice[];
  readonly answer?: AnswerValue;
  readonly index?: number;
}

export interface Reading {
  readonly questionnaire: CompiledQuestionnaire;
  readonly facts: CollectiviteFacts;
  readonly on: string;
  readonly questions: readonly QuestionReading[];
  readonly byCode: ReadonlyMap<string, QuestionReading>;
}

/**
 * Reads answers against a questionnaire, in one pass: what is asked, what is answered, what it is worth.
 * The answer of a hidden question counts for nothing, also in the conditions of the questions after it;
 * an answer that is no longer offered counts as unanswered.
 */
export function readAnswers(questionnaire: CompiledQuestionnaire, situation: Situation): Reading {
  const byCode = new Map<string, QuestionReading>();
  let facts = situation.facts;
  for (const compiled of questionnaire.questions) {
    const reading = readQuestion(compiled, readableSoFar(facts, byCode, situation.on), situation);
    byCode.set(compiled.question.code, reading);
    facts = correctedFacts(facts, reading.answer?.facts);
  }
  return { questionnaire, facts, on: situation.on, questions: [...byCode.values()], byCode };
}

/** What conditions see of the questions read so far. */
function readableSoFar(facts: CollectiviteFacts, byCode: ReadonlyMap<string, QuestionReading>, on: string): Readable {
  const answerTo = (code: string) => byCode.get(code)?.answer;
  return {
    facts,
    wordsOf: (code) => wordsOf(answerTo(code)),
    numberOf: (code) => answerTo(code)?.number,
    ageOf: (code) => monthsBetween(answerTo(code)?.date ?? '', on),
    scoreOf: (code) => weighted([...byCode.values()].filter(({ thematique }) => thematique.code === code).map(weightAndIndex)),
    on,
  };
}

function weightAndIndex({ question, index }: QuestionReading): { weight: number; index?: number } {
  return { weight: question.weight, ...(index !== undefined && { index }) };
}

function readQuestion(compiled: CompiledQuestion, readable: Readable, { answers, on }: Situation): QuestionReading {
  const { question, thematique } = compiled;
  if (!compiled.visible(readable)) return { question, thematique, state: 'hidden', offered: [] };
  const offered = choicesOf(question).filter(({ code }) => compiled.offered.get(code)?.(readable) ?? true);
  const stored = answers[question.code];
  const context = { offered, facts: readable.facts, on };
  const checked = stored && checkAnswer(question, stored, context);
  if (checked === undefined || 'refusal' in checked) return { question, thematique, state: 'unanswered', offered };
  const { answer } = checked;
  const index = indexOfAnswer(question, answer, context);
  return { question, thematique, state: answer.state, offered, answer, ...(index !== undefined && { index }) };
}

/** The questions this collectivité is asked, in order. */
export function visibleQuestions(reading: Reading): readonly QuestionReading[] {
  return reading.questions.filter(({ state }) => state !== 'hidden');
}
