import type { Cohort } from '../domain/peers/cohort.ts';
import { typeset } from './french-typography.ts';

/** The cohorts, without overlap. Under 500 inhabitants fewer questions are asked, from 3 500 on more. */
export const cohorts: readonly Cohort[] = typeset<Cohort[]>([
  { code: 'communes-moins-de-500', kinds: ['commune'], population: { from: 0, below: 500 }, title: 'communes de moins de 500 habitants' },
  { code: 'communes-500-a-3499', kinds: ['commune'], population: { from: 500, below: 3500 }, title: 'communes de 500 à 3 499 habitants' },
  { code: 'communes-3500-et-plus', kinds: ['commune'], population: { from: 3500, below: Infinity }, title: 'communes de 3 500 habitants et plus' },
  { code: 'intercommunalites', kinds: ['epci'], title: 'intercommunalités' },
  { code: 'syndicats-et-autres', kinds: ['syndicat', 'autre'], title: 'syndicats et autres établissements publics' },
]);
