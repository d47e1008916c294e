import type { Reading } from '../reading.ts';
import { isAsked, isSilent, judge, questionsBehind } from './clause.ts';
import type { Known } from './known.ts';
import type { CnamRules, ProfileCorrection } from './rules.ts';

export interface AxisReading {
  readonly code: string;
  /** Unknown when the answer behind it is. */
  readonly underWay: Known;
  /** Deduced from answers rather than ticked: shown, and may be struck out. */
  readonly deduced: boolean;
  readonly struck: boolean;
  readonly questions: readonly string[];
}

/** True for those who are asked all twelve axes. */
export function takesFullPath({ axes }: CnamRules, reading: Reading): boolean {
  return isAsked(reading, axes.full);
}

/** The twelve axes as the answers tell them. */
export function readAxes(rules: CnamRules, reading: Reading, { struckAxes }: ProfileCorrection): readonly AxisReading[] {
  const { codes, deduced, full, light } = rules.axes;
  const asked = takesFullPath(rules, reading) ? full : light;
  return codes.map((code) => {
    const clause = asked === light ? deduced[code] : undefined;
    if (clause === undefined) {
      return { code, underWay: ticked(reading, asked, code), deduced: false, struck: false, questions: [asked] };
    }
    const struck = struckAxes.includes(code);
    return { code, underWay: struck ? false : judge(clause, reading), deduced: true, struck, questions: questionsBehind(clause, reading) };
  });
}

/** Whether an axis is planned beyond those under way. */
export function plansMore({ axes }: CnamRules, reading: Reading, underWay: readonly AxisReading[]): Known {
  if (isSilent(reading, axes.planned)) return undefined;
  const planned = underWay.filter(({ code }) => ticked(reading, axes.planned, code) === true);
  if (planned.some((axis) => axis.underWay === false)) return true;
  return planned.some((axis) => axis.underWay === undefined) ? undefined : false;
}

/** Whether a box is ticked, unknown when nobody could tell. */
export function ticked(reading: Reading, question: string, code: string): Known {
  return judge({ question, anyOf: [code] }, reading);
}
