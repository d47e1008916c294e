import { describe, expect, it } from '@jest/globals';
import { letterMeasure, servedMeasures } from '@osinum/contracts';
import { whyNotPublishable } from '../domain/check-questionnaire.ts';
import { choicesOf } from '../domain/compile-questionnaire.ts';
import { readDuties } from '../domain/duty.ts';
import { compileExpression } from '../domain/expression/compile.ts';
import type { Question } from '../domain/questionnaire.ts';
import { measureCalls } from './calls.ts';
import { baselines } from './baselines.ts';
import { duties } from './duties.ts';
import { knownElsewhere } from '../features/publish-questionnaire/read-questionnaire.ts';
import { compiledV1, questionnaireV1 } from './questionnaire-v1.ts';
import { sources } from './sources.ts';
import { surveys } from './surveys.ts';

const { thematiques } = questionnaireV1;
const questions = thematiques.flatMap((thematique) => thematique.questions);
const alerts = thematiques.flatMap((thematique) => thematique.alerts);
const sentencesOf = ({ text, hint, why, how, notConcerned }: Question) =>
  [text, hint, why, how, notConcerned].filter((sentence) => sentence !== undefined);
const allTexts: readonly (readonly [string, string])[] = [
  ...thematiques.flatMap(({ code, title, introduction }) => [title, introduction].map((text) => [code, text] as const)),
  ...questions.flatMap((question) =>
    [...sentencesOf(question), ...choicesOf(question).map(({ text }) => text)].map((text) => [question.code, text] as const),
  ),
  ...alerts.flatMap(({ code, title, consequence, step, helps }) => [title, consequence, step, helps].map((text) => [code, text] as const)),
  ...duties.flatMap(({ code, title, text, threshold, source }) => [title, text, threshold, source].map((sentence) => [code, sentence] as const)),
  ...surveys.flatMap(({ code, title, publisher, population, caveat }) => [title, publisher, population, caveat].map((text) => [code, text] as const)),
  ...baselines.flatMap(({ key, figure, caveat }) => [figure, caveat].map((text) => [key, text] as const)),
];

/** Words in capitals that everyone in a town hall has read. */
const commonCapitals = new Set(['ADSL', 'CNIL']);
/** What explains each abbreviation, to be read beside it. */
const explained: Readonly<Record<string, RegExp>> = {
  CDG: /centre de gestion/i,
  CIL: /correspondant informatique/i,
  COMEDEC: /échange en ligne/,
  DMARC: /faux messages/,
  DPD: /délégué à la protection/i,
  DPO: /délégué à la protection/i,
  ETP: /équivalent temps plein/,
  GED: /gestion électronique des documents/i,
  MX: /reçoit le courrier/,
  OPSN: /opérateur public/i,
  RGPD: /données personnelles/,
  RSSI: /responsable de la sécurité/i,
  SAE: /système d’archivage électronique/i,
  SIG: /système d’information géographique/,
  SPF: /qui peut écrire/,
  VPN: /réseau privé virtuel/,
};
const unexplained = (text: string) =>
  [...new Set(text.match(/\b[A-Z]{2,}\b/g))].filter((word) => !commonCapitals.has(word) && !explained[word]?.test(text));

/** Every item of a list that breaks a rule, by its code, so that a failure names it. */
const breaking = <T extends { readonly code: string }>(items: readonly T[], rule: (item: T) => boolean) =>
  items.filter((item) => !rule(item)).map(({ code }) => code);

describe('codes of the questionnaire', () => {
  it('are unique, and each number stands in its theme', () => {
    expect(new Set(questions.map(({ code }) => code)).size).toBe(questions.length);
    expect(new Set(questions.map(({ number }) => number)).size).toBe(questions.length);
    for (const { number, questions: own } of thematiques) {
      expect(breaking(own, (question) => question.number.startsWith(`${number}.`))).toEqual([]);
    }
  });

  it('are lower-case words, without accents', () => {
    expect(breaking(questions, ({ code }) => /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/.test(code))).toEqual([]);
    expect(breaking(questions, (question) => choicesOf(question).every(({ code }) => /^[a-z][a-z0-9-]*$/.test(code)))).toEqual([]);
  });

  it('order the themes', () => {
    expect(thematiques.map(({ number }) => number)).toEqual(thematiques.map(({ number }) => number).toSorted((a, b) => a - b));
  });
});

describe('indices and weights', () => {
  it('go from 0 to 3 by halves', () => {
    const right = (index: number | undefined) => index === undefined || (index >= 0 && index <= 3 && Number.isInteger(index * 2));
    expect(breaking(questions, (question) => choicesOf(question).every(({ index }) => right(index)))).toEqual([]);
  });

  it('go from 0 to 3 for weights, and a weighted question can be scored', () => {
    expect(breaking(questions, ({ weight }) => [0, 1, 2, 3].includes(weight))).toEqual([]);
    const scorable = (question: Question) =>
      ['number', 'date', 'facts'].includes(question.kind) || choicesOf(question).some(({ index }) => index !== undefined);
    expect(breaking(questions, (question) => question.weight === 0 || scorable(question))).toEqual([]);
  });

  it('give no index to a question without weight', () => {
    const unscored = questions.filter(({ weight }) => weight === 0);
    expect(breaking(unscored, (question) => choicesOf(question).every(({ index }) => index === undefined))).toEqual([]);
  });
});

describe('references', () => {
  it('could be published', () => {
    expect(whyNotPublishable(questionnaireV1, knownElsewhere)).toEqual([]);
  });

  it('call measures that exist, under conditions that can be read', () => {
    const vocabulary = {
      named: new Map(),
      questions: new Map(questions.map((question) => [question.code, new Set(['nsp', ...choicesOf(question).map(({ code }) => code)])])),
    };
    for (const { question, measure, onlyFor } of measureCalls(questionnaireV1)) {
      expect(servedMeasures).toContain(measure);
      if (onlyFor !== undefined) expect(() => compileExpression(onlyFor, vocabulary)).not.toThrow();
      if (onlyFor !== undefined) expect(onlyFor).toContain(question);
    }
  });

  it('leave no measure without a question, but the letter to the prestataire', () => {
    const called = new Set(measureCalls(questionnaireV1).map(({ measure }) => measure));
    expect(servedMeasures.filter((code) => !called.has(code))).toEqual([letterMeasure]);
  });

  it('name duties that were read, under conditions on facts', () => {
    const known = new Set(duties.map(({ code }) => code));
    expect(known.size).toBe(duties.length);
    expect(breaking(questions, ({ duties: named = [] }) => named.every((code) => known.has(code)))).toEqual([]);
    const named = new Set(questions.flatMap((question) => question.duties ?? []));
    expect(duties.filter(({ code }) => !named.has(code))).toEqual([]);
    expect(breaking(alerts, ({ duty, question }) => duty === undefined || questions.find(({ code }) => code === question)!.duties!.includes(duty))).toEqual([]);
    expect(() => readDuties(duties)).not.toThrow();
  });

  it('point alerts to answers of index 0, in one order', () => {
    const orders = compiledV1.alerts.map(({ order }) => order);
    expect(new Set(orders).size).toBe(orders.length);
    for (const { question, choice } of alerts) {
      const target = choicesOf(compiledV1.byCode.get(question)!.question).find(({ code }) => code === choice);
      expect(target?.index).toBe(0);
    }
  });

  it('cite sources that were read', () => {
    const known = new Set(sources.map(({ code }) => code));
    expect(breaking(questions, ({ sources: cited = [] }) => cited.every((code) => known.has(code)))).toEqual([]);
  });

  it('say of a figure that holds under a condition what it is worth elsewhere', () => {
    expect(baselines.filter(({ comparableWhen, elsewhere }) => (comparableWhen === undefined) !== (elsewhere === undefined))).toEqual([]);
    expect(baselines.filter(({ amongThem, comparesWith }) => amongThem && !comparesWith)).toEqual([]);
  });

  it('set baselines of known surveys beside existing questions and answers', () => {
    for (const { survey, questions: named, comparesWith = [] } of baselines) {
      expect(surveys.map(({ code }) => code)).toContain(survey);
      for (const question of named) {
        const choices = choicesOf(compiledV1.byCode.get(question)!.question).map(({ code }) => code);
        expect(choices).toEqual(expect.arrayContaining([...comparesWith]));
      }
    }
    expect(new Set(baselines.map(({ key }) => key)).size).toBe(baselines.length);
  });
});

describe('wording', () => {
  it('blames nobody and names no vendor', () => {
    const forbidden =
      /devri(ez|ons)|défaillan|insuffisan|mauvais|échec|erreur|maturité|laxis|négligen|malheureusement|google|microsoft|dropbox|apple|amazon|gmail|orange\.fr|\betc\b/i;
    expect(allTexts.filter(([, text]) => forbidden.test(text))).toEqual([]);
  });

  it('names habits rather than « oui » or « non »', () => {
    expect(breaking(questions, (question) => choicesOf(question).every(({ text }) => !/^(oui|non)\b/i.test(text)))).toEqual([]);
  });

  it('explains each abbreviation where it stands', () => {
    const readTogether = [
      ...questions.map((question) => [question.code, [...sentencesOf(question), ...choicesOf(question).map(({ text }) => text)]] as const),
      ...alerts.map(({ code, title, consequence, step, helps }) => [code, [title, consequence, step, helps]] as const),
    ];
    expect(readTogether.flatMap(([code, texts]) => unexplained(texts.join(' ')).map((word) => `${code}: ${word}`))).toEqual([]);
  });

  it('takes no intercommunalité for a commune', () => {
    const sentences = [...questions.flatMap(({ hint = '', why, how, text }) => [hint, why, how, text]), ...alerts.flatMap(({ consequence, step, helps }) => [consequence, step, helps])];
    expect(sentences.filter((text) => /votre intercommunalité/i.test(text))).toEqual([]);
  });

  it('speaks to a commune only where a commune alone is asked', () => {
    const toACommune = /\b(mairie|votre commune|le maire)\b/i;
    const asked = questions.filter(({ visibleWhen = '' }) => !visibleWhen.includes('kind = commune'));
    expect(breaking(asked, (question) => !toACommune.test([...sentencesOf(question), ...choicesOf(question).map(({ text }) => text)].join(' ')))).toEqual([]);
  });

  it('gives percentages in the figures of surveys only, where their source stands', () => {
    const elsewhere = [...questions.flatMap((question) => [question.code, ...sentencesOf(question)]), ...alerts.flatMap(({ title, consequence, step }) => [title, consequence, step])];
    expect(elsewhere.filter((text) => /\d[\s\u00a0\u202f]?%/.test(text))).toEqual([]);
  });

  it('judges nobody, and says nothing that depends on the order of the themes', () => {
    const wrong = /rien n’est noté|commençons|dernier thème|premier thème|thème suivant/i;
    expect(allTexts.filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  it('uses the spaces and apostrophes of French', () => {
    const wrong = /[ \u00a0][?!;]|[^\s\u00a0\u202f«][?!;](?=\s|$)| :|« | »|«[^\u00a0]|[^\u00a0]»|'|\.\.\.| {2}|\d \d{3}|\d %/;
    expect(allTexts.filter(([, text]) => wrong.test(text))).toEqual([]);
  });

  it('keeps sentences under 25 words', () => {
    const tooLong = (text: string) => text.split(/[.?!…]/).some((sentence) => sentence.trim().split(/\s+/).length > 24);
    expect(allTexts.filter(([, text]) => tooLong(text))).toEqual([]);
  });

  it('offers answers of like length, none above 72 characters', () => {
    const lengths = (question: Question) =>
      choicesOf(question).filter(({ exclusive }) => exclusive !== true).map(({ text }) => text.length);
    const alike = (question: Question) => Math.max(...lengths(question), 0) <= Math.max(2.2 * Math.min(...lengths(question)), 40);
    expect(breaking(questions, (question) => question.kind !== 'single' || alike(question))).toEqual([]);
    expect(breaking(questions, (question) => Math.max(0, ...lengths(question)) <= 72)).toEqual([]);
  });

  it('says why a question is asked and how to find its answer', () => {
    expect(breaking(questions, ({ text, why, how }) => text.length > 15 && why.length > 40 && how.length > 40)).toEqual([]);
  });

  it('gives each alert a fact, a consequence, a step and someone who helps', () => {
    expect(breaking(alerts, ({ title, consequence, step, helps }) => [title, consequence, step, helps].every((text) => text.length > 8))).toEqual([]);
  });
});
