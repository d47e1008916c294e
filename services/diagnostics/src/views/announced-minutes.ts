import { cohorts } from '../data/cohorts.ts';
import { measuredMinutesLeft, minutesToShow, secondsLeft } from '../domain/length.ts';
import { cohortOf, type Cohort } from '../domain/peers/cohort.ts';
import { comparableWith } from '../domain/peers/comparability.ts';
import { timeOf, type MeasuredTime } from '../domain/peers/measured-time.ts';
import type { PublishedVersions } from '../domain/published-versions.ts';
import type { Reading } from '../domain/reading.ts';

export interface AnnouncedMinutes {
  readonly minutes: { readonly from: number; readonly to: number };
  /** On whom they were measured; absent while they are estimated. */
  readonly measured?: { readonly contributors: number; readonly cohort: string };
}

/** The minutes that what is left takes: as measured on collectivités alike, else as estimated question by question. */
export function announcedMinutes(reading: Reading, times: readonly MeasuredTime[], versions: PublishedVersions): AnnouncedMinutes {
  const cohort = cohortOf(cohorts, reading.facts);
  const measured = timeOf(times, cohort?.code, comparableWith(versions, reading.questionnaire.source.version));
  if (measured === undefined) return { minutes: minutesToShow(secondsLeft(reading)) };
  return { minutes: measuredMinutesLeft(reading, measured), measured: { contributors: measured.contributors, cohort: (cohort as Cohort).title } };
}
