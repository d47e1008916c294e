import { atLeast, between, every, not, some, type Known } from './known.ts';
import type { Findings } from './findings.ts';
import type { CnamRules } from './rules.ts';

/** The five profiles, in the order of the study. They are not ranked. */
export const profileCodes = ['eclaireur', 'entrepreneur', 'explorateur', 'observateur', 'systemique'] as const;
export type ProfileCode = (typeof profileCodes)[number];

export const criteria = [1, 2, 3, 4, 5, 6] as const;
export type Criterion = (typeof criteria)[number];

type Test = (findings: Findings, rules: CnamRules) => Known;

const hasPlan: Test = ({ plan }) => plan;
const noPlan: Test = ({ plan }) => not(plan);
const hasElu: Test = ({ elu }) => elu;
const noElu: Test = ({ elu }) => not(elu);
const evaluates: Test = ({ evaluation }) => evaluation;
const noEvaluation: Test = ({ evaluation }) => not(evaluation);

const manyAxes: Test = ({ axes }, { parameters }) => atLeast(parameters.axesMin, axes.map(({ underWay }) => underWay));

const supportedAxesOnly: Test = (findings, rules) =>
  every(some(...sides(findings, rules).supported), not(some(...sides(findings, rules).others)));

const anotherAxis: Test = (findings, rules) => some(...sides(findings, rules).others);

const fewAxes: Test = ({ axes, plansMore }, { parameters: { observateurAxes } }) => {
  const { from, to, nonePlanned } = observateurAxes;
  const count = between(from, to, axes.map(({ underWay }) => underWay));
  return nonePlanned ? every(count, not(plansMore)) : count;
};

const hasPost: Test = (findings, rules) => some(...heldPosts(findings), sharedDpdAsPost(findings, rules));
const noPost: Test = (findings, rules) => not(hasPost(findings, rules));

const dpdOnly: Test = (findings, { posts, parameters }) => {
  const dpd = heldPosts(findings, (code) => posts.dpd.includes(code));
  const others = heldPosts(findings, (code) => !posts.dpd.includes(code));
  const has = parameters.sharedDpd === 'ignored' ? some(...dpd) : findings.anyDpd;
  const one = parameters.entrepreneurPosts === 'one-of-them' ? not(atLeast(2, dpd)) : true;
  return every(has, one, not(some(...others)));
};

const everyKind: Test = ({ topDown, reseaux, participatif }) => every(topDown, reseaux, participatif);
const topDownAndReseaux: Test = ({ topDown, reseaux, participatif }) => every(topDown, reseaux, not(participatif));
const topDownOnly: Test = ({ topDown, reseaux, participatif }) => every(topDown, not(reseaux), not(participatif));

const noSpecificUse: Test = ({ topDown, reseaux, participatif }, { parameters: { explorateurKinds } }) =>
  explorateurKinds === 'any' || every(not(participatif), between(0, explorateurKinds, [topDown, reseaux]));

const tests: Record<ProfileCode, Record<Criterion, Test>> = {
  eclaireur: { 1: hasPlan, 2: hasElu, 3: manyAxes, 4: hasPost, 5: noEvaluation, 6: everyKind },
  entrepreneur: { 1: hasPlan, 2: hasElu, 3: supportedAxesOnly, 4: dpdOnly, 5: noEvaluation, 6: topDownAndReseaux },
  explorateur: { 1: noPlan, 2: noElu, 3: anotherAxis, 4: hasPost, 5: noEvaluation, 6: noSpecificUse },
  observateur: { 1: noPlan, 2: noElu, 3: fewAxes, 4: noPost, 5: noEvaluation, 6: topDownOnly },
  systemique: { 1: hasPlan, 2: hasElu, 3: manyAxes, 4: hasPost, 5: evaluates, 6: everyKind },
};

/** Whether a criterion of a profile is met; unknown when the answers behind it leave it open. */
export function tickOf(profile: ProfileCode, criterion: Criterion, findings: Findings, rules: CnamRules): Known {
  return tests[profile][criterion](findings, rules);
}

function sides({ axes }: Findings, { axes: { supported } }: CnamRules): { readonly supported: readonly Known[]; readonly others: readonly Known[] } {
  const of = (wanted: boolean) => axes.filter(({ code }) => supported.includes(code) === wanted).map(({ underWay }) => underWay);
  return { supported: of(true), others: of(false) };
}

function heldPosts({ posts }: Findings, among: (code: string) => boolean = () => true): readonly Known[] {
  return posts.filter(({ code }) => among(code)).map(({ held }) => held);
}

function sharedDpdAsPost({ anyDpd }: Findings, { parameters }: CnamRules): Known {
  return parameters.sharedDpd === 'is-a-post' ? anyDpd : false;
}
