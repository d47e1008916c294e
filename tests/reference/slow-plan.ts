import { callsTable, measuresTable } from './measures-table.ts';
import { rows, type Row } from './rows.ts';
import { answerTo, indexOf, type Case } from './slow-evaluator.ts';

/*
 * The ordering of measures, computed from the rules as they are written. It shares nothing with the service it judges,
 * neither its rules nor its facts about measures.
 */

const lines = (table: string) => table.trim().split('\n').map((line) => line.split(' | '));

const measures = lines(measuresTable).map(([code, cost, effort, way, after]) => ({
  code: code!,
  cost: Number(cost),
  effort: Number(effort),
  way: way!,
  after: after!,
}));
const callsByQuestion = lines(callsTable);
type Measure = (typeof measures)[number];

/** One answer that calls a measure. */
interface Reason {
  readonly row: Row;
  readonly gravity: number;
  readonly alert?: number;
}

/** A measure that is called, and what its place depends on. */
export interface Called {
  readonly code: string;
  readonly gravity: number;
  readonly worth: number;
  readonly theme: number;
  readonly alert: number;
}

export interface Standing {
  readonly states: Readonly<Record<string, string>>;
  /** collaboratif, libre, or les-deux. */
  readonly trajectory: string;
}

/** The measures called, in order: alerts, then G, then what they weigh for the effort, the cost, the table. */
export function calledMeasures(one: Case): readonly Called[] {
  const called = measures.flatMap((measure) => calledOf(measure, one));
  const place = (code: string) => measures.findIndex((measure) => measure.code === code);
  const cost = (code: string) => measures[place(code)]!.cost;
  return called.sort((a, b) => {
    if (a.alert !== b.alert) return a.alert - b.alert;
    if (a.gravity !== b.gravity) return b.gravity - a.gravity;
    if (a.worth !== b.worth) return b.worth - a.worth;
    if (cost(a.code) !== cost(b.code)) return cost(a.code) - cost(b.code);
    return place(a.code) - place(b.code);
  });
}

function calledOf(measure: Measure, one: Case): readonly Called[] {
  const reasons = reasonsFor(measure.code, one);
  if (reasons.length === 0) return [];
  const gravities = reasons.map(({ gravity }) => gravity);
  return [{
    code: measure.code,
    gravity: Math.max(...gravities),
    worth: gravities.reduce((sum, gravity) => sum + gravity) / measure.effort,
    theme: reasons[0]!.row.theme,
    alert: Math.min(...reasons.map(({ alert = Infinity }) => alert)),
  }];
}

function reasonsFor(measure: string, one: Case): readonly Reason[] {
  if (measure === 'lettre-prestataire') return unknownOnes(one);
  return callsByQuestion.flatMap(([number, calls]) => {
    const row = rows.find((candidate) => candidate.number === number)!;
    return calls!.split(', ').flatMap((call, place) => {
      const [code, onlyFor] = call.split('@');
      return code === measure ? reasonOf({ row, measure, onlyFor, first: place === 0 }, one) : [];
    });
  });
}

/** Three answers unknown on hosting and security call the letter, with a G of 6. */
function unknownOnes(one: Case): readonly Reason[] {
  const unknown = rows.filter((row) => (row.theme === 3 || row.theme === 4) && answerTo(row, one)?.state === 'unknown');
  return unknown.length >= 3 ? unknown.map((row) => ({ row, gravity: 6 })) : [];
}

function reasonOf({ row, measure, onlyFor, first }: { row: Row; measure: string; onlyFor: string | undefined; first: boolean }, one: Case): readonly Reason[] {
  const answer = answerTo(row, one);
  if (answer?.state !== 'answered') return [];
  const { choices = [] } = answer;
  const index = indexOf(row, one);
  const calls = onlyFor === undefined ? index !== undefined && index < 2.5 : isNamed(onlyFor, choices);
  if (!calls) return [];
  const alerting = row.answers.find(({ code, alert }) => alert !== undefined && choices.includes(code))?.alert;
  return [{ row, gravity: gravityOf(row, measure, index), ...(first && alerting !== undefined && { alert: Number(alerting.slice(1)) }) }];
}

function isNamed(onlyFor: string, choices: readonly string[]): boolean {
  if (onlyFor.startsWith('sans-')) return !choices.includes(onlyFor.slice('sans-'.length));
  return choices.some((choice) => (onlyFor.endsWith('*') ? choice.startsWith(onlyFor.slice(0, -1)) : choice === onlyFor));
}

function gravityOf(row: Row, measure: string, index: number | undefined): number {
  if (measure === 'formation-securite') return (row.weight * 3) / 2;
  return index === undefined ? 3 : row.weight * (3 - index);
}

/** The six first, and why each of the others waits. */
export function placed(called: readonly Called[], one: Case, standing: Standing): { first: readonly string[]; annex: readonly (readonly [string, string])[] } {
  const first: Called[] = [];
  const annex: [string, string][] = [];
  for (const measure of called) {
    const why = whyLater(measure, called, first, one, standing);
    if (why === undefined) first.push(measure);
    else annex.push([measure.code, why]);
  }
  return { first: first.map(({ code }) => code), annex };
}

function whyLater({ code, theme, alert }: Called, called: readonly Called[], first: readonly Called[], one: Case, { states, trajectory }: Standing): string | undefined {
  const state = states[code] ?? 'proposee';
  if (state === 'deja-faite' || state === 'pas-interesse') return 'set-aside';
  if (alert === Infinity) {
    const { after, way } = measures.find((measure) => measure.code === code)!;
    const before = called.find((other) => other.code === after);
    if (before && ['proposee', 'en-cours', 'bloquee'].includes(states[after] ?? 'proposee')) return 'prerequisite';
    const otherWay = (way === 'c' && trajectory === 'libre') || (way === 'l' && trajectory === 'collaboratif');
    const vital = reasonsFor(code, one).some(({ row }) => row.weight === 3);
    if (otherWay && state === 'proposee' && !vital) return 'off-trajectory';
    if (first.filter((other) => other.theme === theme).length >= 2) return 'thematique-full';
  }
  return first.length >= 6 ? 'six-full' : undefined;
}
