import type { Reading } from '../reading.ts';
import { isSilent } from './clause.ts';
import { criterionQuestions } from './criterion-questions.ts';
import { findingsOf, type Findings } from './findings.ts';
import type { Known } from './known.ts';
import { criteria, profileCodes, tickOf, type Criterion, type ProfileCode } from './profiles.ts';
import { noCorrection, type CnamRules, type ProfileCorrection } from './rules.ts';

export interface ProfileReading {
  readonly code: ProfileCode;
  readonly ticks: Readonly<Record<Criterion, Known>>;
  /** How many of the six criteria are met. */
  readonly met: number;
}

export interface CnamProfile {
  /** All six criteria met, else the nearest, else too little is known to say. */
  readonly outcome: 'match' | 'nearest' | 'too-little-known';
  /** The profile named; several when they are equally near, in the study's order. */
  readonly named: readonly ProfileReading[];
  /** The five, in the study's order: an order of the document, never a rank. */
  readonly profiles: readonly ProfileReading[];
  readonly findings: Findings;
  /** Criteria that an unknown answer leaves open for at least one profile. */
  readonly unknown: readonly Criterion[];
  /** The questions nobody could answer, behind those criteria. */
  readonly wouldTell: readonly string[];
}

const fewestKnown = 4;

/** The profile of a collectivité in the CNAM barometer: a full match, the nearest, or the questions that would tell. */
export function profileOf(rules: CnamRules, reading: Reading, correction: ProfileCorrection = noCorrection): CnamProfile {
  const findings = findingsOf(rules, reading, correction);
  const profiles = profileCodes.map((code) => profileReading(code, findings, rules));
  const unknown = criteria.filter((criterion) => profiles.some(({ ticks }) => ticks[criterion] === undefined));
  const questions = unknown.flatMap((criterion) => criterionQuestions(criterion, findings, rules, reading));
  return {
    ...nameProfiles(profiles, criteria.length - unknown.length),
    profiles,
    findings,
    unknown,
    wouldTell: [...new Set(questions)].filter((question) => isSilent(reading, question)),
  };
}

function profileReading(code: ProfileCode, findings: Findings, rules: CnamRules): ProfileReading {
  const ticks = Object.fromEntries(criteria.map((criterion) => [criterion, tickOf(code, criterion, findings, rules)])) as ProfileReading['ticks'];
  return { code, ticks, met: criteria.filter((criterion) => ticks[criterion] === true).length };
}

function nameProfiles(profiles: readonly ProfileReading[], known: number): Pick<CnamProfile, 'outcome' | 'named'> {
  const matching = profiles.filter(({ met }) => met === criteria.length);
  if (matching.length > 0) return { outcome: 'match', named: matching };
  if (known < fewestKnown) return { outcome: 'too-little-known', named: [] };
  const most = Math.max(...profiles.map(({ met }) => met));
  return { outcome: 'nearest', named: profiles.filter(({ met }) => met === most) };
}
