import type { CompiledQuestionnaire } from '../domain/compile-questionnaire.ts';
import { readBaselines, type BaselineReader } from '../domain/compare-with-surveys.ts';
import { readDuties, type DutyReader } from '../domain/duty.ts';
import { sameVersion, type VersionMapping } from '../domain/version-mapping.ts';
import { baselines } from './baselines.ts';
import { duties } from './duties.ts';
import { compiledV1 } from './questionnaire-v1.ts';
import { surveys } from './surveys.ts';

/** Every version ever published: a diagnostic is always read with its own. */
export const published: ReadonlyMap<string, CompiledQuestionnaire> = new Map([[compiledV1.source.version, compiledV1]]);

/** The version that new diagnostics take. */
export const current: CompiledQuestionnaire = compiledV1;

/** How an older version is compared with a newer one. */
export function mappingBetween(from: CompiledQuestionnaire, to: CompiledQuestionnaire): VersionMapping {
  if (from === to) return sameVersion(from);
  throw new Error(`No mapping from questionnaire ${from.source.version} to ${to.source.version}`);
}

/** The figures of surveys, set beside the questions. */
export const surveyFigures: BaselineReader = readBaselines(baselines, surveys);

/** The legal duty behind a question, for the collectivité that it binds. */
export const dutyOf: DutyReader = readDuties(duties);
