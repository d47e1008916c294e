import { readBaselines, type BaselineReader } from '../domain/compare-with-surveys.ts';
import { readDuties, type DutyReader } from '../domain/duty.ts';
import { baselines } from './baselines.ts';
import { duties } from './duties.ts';
import { surveys } from './surveys.ts';

/** The figures of surveys, set beside the questions. */
export const surveyFigures: BaselineReader = readBaselines(baselines, surveys);

/** The legal duty behind a question, for the collectivité that it binds. */
export const dutyOf: DutyReader = readDuties(duties);
