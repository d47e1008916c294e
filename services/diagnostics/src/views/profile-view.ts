import type { ProfileView } from '@osinum/contracts';
import { NBSP } from '@osinum/kernel';
import { criterionTitles, expectations, lightNotes, notARank, portraits, readings } from '../data/cnam/texts.ts';
import { surveys } from '../data/surveys.ts';
import type { StoredCorrection } from '../db/profile-corrections.ts';
import { answerInWords } from '../domain/answer-in-words.ts';
import { criterionQuestions } from '../domain/cnam/criterion-questions.ts';
import { findingInWords, headlineOfProfile } from '../domain/cnam/profile-words.ts';
import { profileOf, type CnamProfile } from '../domain/cnam/profile-of.ts';
import { criteria } from '../domain/cnam/profiles.ts';
import type { Known } from '../domain/cnam/known.ts';
import type { CnamRules } from '../domain/cnam/rules.ts';
import { choicesOf } from '../domain/compile-questionnaire.ts';
import type { Reading } from '../domain/reading.ts';

/** The profile of a collectivité, with its criteria and the answers behind each. */
export function profileViewOf(rules: CnamRules, reading: Reading, correction: StoredCorrection): ProfileView {
  const profile = profileOf(rules, reading, correction);
  const { struckAxes, posts, version, author } = correction;
  return {
    ...profileHeadOf(profile),
    profiles: namedViews(profile, rules),
    criteria: criterionViews(profile, rules, reading),
    ...axesAndPosts(profile, rules, reading),
    wouldTell: profile.wouldTell.map((code) => questionOf(reading, code)).map(({ code, text, how }) => ({ questionCode: code, question: text, how })),
    notes: notesOf(profile),
    source: sourceOfTheStudy(),
    correction: {
      struckAxes: [...struckAxes],
      version,
      ...(posts && { posts: [...posts] }),
      ...(author && { correctedAt: author.correctedAt.toISOString(), correctedBy: author.correctedBy }),
    },
  };
}

/** What is said of a profile before any detail. */
export function profileHeadOf(profile: CnamProfile): Pick<ProfileView, 'outcome' | 'headline' | 'notARank'> {
  return { outcome: profile.outcome, headline: headlineOfProfile(profile, namesOf(profile)), notARank };
}

/** The names of the profiles that are named. */
export function namesOf({ named }: CnamProfile): string[] {
  return named.map(({ code }) => portraits[code].title);
}

function namedViews({ named }: CnamProfile, { parameters }: CnamRules): ProfileView['profiles'] {
  const expected = expectations(parameters);
  return named.map(({ code, met, ticks }) => ({
    code,
    name: portraits[code].title,
    portrait: portraits[code].text,
    met,
    criteria: criteria.map((number) => ({ number, expected: expected[code][number], tick: stateOf(ticks[number], 'met', 'failed') })),
  }));
}

function criterionViews({ findings }: CnamProfile, rules: CnamRules, reading: Reading): ProfileView['criteria'] {
  return criteria.map((number) => ({
    number,
    title: criterionTitles[number],
    finding: findingInWords(number, findings, labelsOf(reading, rules.posts.full)),
    answers: criterionQuestions(number, findings, rules, reading).flatMap((code) => {
      const { question, answer } = reading.byCode.get(code)!;
      return answer === undefined ? [] : [{ questionCode: code, question: question.text, answer: answerInWords(question, answer) }];
    }),
  }));
}

function axesAndPosts({ findings }: CnamProfile, { axes, posts }: CnamRules, reading: Reading): Pick<ProfileView, 'axes' | 'posts' | 'postsAssumed'> {
  const axisLabels = labelsOf(reading, axes.full);
  const postLabels = labelsOf(reading, posts.full);
  return {
    axes: findings.axes.map(({ code, underWay, deduced, struck }) => ({
      code,
      label: axisLabels.get(code)!,
      state: stateOf(underWay, 'under-way', 'absent'),
      deduced,
      struck,
    })),
    posts: findings.posts.map(({ code, held }) => ({ code, label: postLabels.get(code)!, state: stateOf(held, 'held', 'absent') })),
    postsAssumed: findings.assumed,
  };
}

function notesOf({ findings: { path, assumed } }: CnamProfile): string[] {
  return [...(path === 'light' ? [lightNotes.axes.text] : []), ...(assumed ? [lightNotes.posts.text] : []), ...readings];
}

function sourceOfTheStudy(): string {
  const { publisher, title, n, period } = surveys.find(({ code }) => code === 'S3')!;
  return `${publisher}, «${NBSP}${title}${NBSP}», ${n}, ${period}, pages 62 à 67.`;
}

function stateOf<T extends string, F extends string>(known: Known, yes: T, no: F): T | F | 'unknown' {
  if (known === undefined) return 'unknown';
  return known ? yes : no;
}

function questionOf(reading: Reading, code: string) {
  return reading.byCode.get(code)!.question;
}

function labelsOf(reading: Reading, question: string): ReadonlyMap<string, string> {
  return new Map(choicesOf(questionOf(reading, question)).map(({ code, text }) => [code, text]));
}
