import { readBaselines, type BaselineReader } from '../domain/compare-with-surveys.ts';
import { readDuties, type DutiesReader } from '../domain/duty.ts';
import type { Question } from '../domain/questionnaire.ts';
import { baselines } from './baselines.ts';
import { duties } from './duties.ts';
import { sources, type Source } from './sources.ts';
import { surveys } from './surveys.ts';

/** The figures of surveys, set beside the questions. */
export const surveyFigures: BaselineReader = readBaselines(baselines, surveys);

/** The legal duties behind a question, for the collectivité that they may bind. */
export const dutiesOf: DutiesReader = readDuties(duties);

/** The documents that were read behind what a question states. */
export const sourcesOf = ({ sources: cited = [] }: Question): readonly Source[] => sources.filter(({ code }) => cited.includes(code));
