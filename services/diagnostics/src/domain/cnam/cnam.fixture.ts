import { compiledV1 } from '../../data/questionnaire-v1.ts';
import { cnamV1 } from '../../data/cnam/rules.ts';
import type { AnswerValue, Answers } from '../answer.ts';
import type { CollectiviteFacts } from '../collectivite-facts.ts';
import { readAnswers, type Reading } from '../reading.ts';
import { profileOf, type CnamProfile } from './profile-of.ts';
import type { CnamParameters, ProfileCorrection } from './rules.ts';

/** Answers typed short: a code, several codes, or « nsp ». */
export type Said = Readonly<Record<string, string | readonly string[]>>;

const facts: Record<'light' | 'full', CollectiviteFacts> = {
  light: { kind: 'commune', population: 900, agents: 6, elus: 15 },
  full: { kind: 'epci', population: 40_000, agents: 120, elus: 60 },
};

/** A collectivité that does nothing of what the six criteria ask, and says so. */
const nothing: Said = {
  'pilotage.plan': 'non',
  'pilotage.elu': 'non',
  'pilotage.evaluation': 'non',
  'pilotage.axes-territoire': 'aucun',
  'pilotage.axes-engages': 'aucun',
  'pilotage.axes-envisages': 'aucun',
  'pilotage.metiers': 'aucun',
  'demat.actes': 'papier',
  'demat.saisine': 'aucun',
  'demat.signature': 'papier',
  'relation.aide-numerique': 'rien',
  'relation.canaux': 'aucun',
  'site.existe': 'aucun',
  'hebergement.fichiers': 'serveur-mairie',
  'donnees.registre': 'aucun',
  'donnees.dpd': 'aucun',
  'competences.formation': 'aucune',
};

export interface Told {
  readonly path?: 'light' | 'full';
  readonly parameters?: Partial<CnamParameters>;
  readonly correction?: ProfileCorrection;
}

/** What is read of these answers, added to « nothing ». */
export function readingOf(said: Said, path: 'light' | 'full' = 'light'): Reading {
  const answers: Answers = Object.fromEntries(Object.entries({ ...nothing, ...said }).map(([code, value]) => [code, answerOf(value)]));
  return readAnswers(compiledV1, { facts: facts[path], answers, on: '2026-11-22' });
}

/** The profile read in these answers, added to « nothing ». */
export function profileFrom(said: Said, { path, parameters, correction }: Told = {}): CnamProfile {
  const rules = { ...cnamV1, parameters: { ...cnamV1.parameters, ...parameters } };
  return profileOf(rules, readingOf(said, path), correction);
}

function answerOf(value: string | readonly string[]): AnswerValue {
  return value === 'nsp' ? { state: 'unknown' } : { state: 'answered', choices: [value].flat() as string[] };
}
