import { rows, type Row } from './rows.ts';

/*
 * What the questionnaire says of a collectivité, computed again and again from the rules as they are written, without
 * order nor compilation. Slow on purpose; it shares nothing with the engine it judges.
 */

export interface Facts {
  readonly kind: string;
  readonly departement?: string;
  readonly population?: number;
  readonly agents?: number;
  readonly elus?: number;
}

export interface Answer {
  readonly state: string;
  readonly choices?: readonly string[];
  readonly number?: number;
  readonly date?: string;
  readonly facts?: Readonly<Record<string, number>>;
}

/** A diagnostic on its day. */
export interface Case {
  readonly facts: Facts;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly on: string;
}

const numbered = new Map(rows.map((row) => [row.number, row]));
const rowNumbered = (number: string): Row => numbered.get(number)!;

/** Answers that name the EPCI are not offered to an EPCI. */
const namesTheEpci = ['opsn-ou-epci', 'page-epci', 'par-epci', 'epci', 'epci-le-fait'];

const known = new WeakMap<Case, Facts>();

/** The figures of the directory, as corrected by the answer to 1.1; kept, since every row asks for them. */
export function facts(one: Case): Facts {
  const already = known.get(one);
  if (already !== undefined) return already;
  const corrected = correctedFacts(one);
  known.set(one, corrected);
  return corrected;
}

function correctedFacts(one: Case): Facts {
  const first = rowNumbered('1.1');
  const told = one.answers[first.code];
  return told !== undefined && told.state === 'answered' && isValid(first, told, one) ? { ...one.facts, ...told.facts } : one.facts;
}

export function isVisible(row: Row, one: Case): boolean {
  if (row.number === '1.1') return true;
  const { kind, population = NaN, agents = NaN } = facts(one);
  const t1 = kind !== 'commune' || population >= 500;
  const t2 = kind === 'epci' || (kind === 'commune' && population >= 3500) || (kind !== 'epci' && kind !== 'commune' && agents >= 10);
  const says = (number: string, ...words: string[]) => wordsOf(answerTo(rowNumbered(number), one)).some((word) => words.includes(word));
  switch (row.seen) {
    case '*':
      return true;
    case 'T1':
      return t1;
    case 'T2':
      return t2;
    case 'not T2':
      return !t2;
    case 'commune':
      return kind === 'commune';
    case 'T2 & commune':
      return t2 && kind === 'commune';
    case 'T2 & 2.3≠zero':
      return t2 && !says('2.3', 'zero');
    case 'T2 & 2.1∉(impossible,nc)':
      return t2 && !says('2.1', 'impossible', 'nc');
    case '3.2≠aucune':
      return !says('3.2', 'aucune');
    case '7.1∉(aucun,page-epci)':
      return !says('7.1', 'aucun', 'page-epci');
    case 'T2 or 11.2∈(vote,ecrit,en-preparation)':
      return t2 || says('11.2', 'vote', 'ecrit', 'en-preparation');
    case '(commune or epci) & pop>50000':
      return (kind === 'commune' || kind === 'epci') && population > 50_000;
    default:
      throw new Error(`${row.number}: seen by « ${row.seen} »?`);
  }
}

/** What conditions read of an answer: its codes, or its silence. */
export function wordsOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  if (answer.state === 'unknown') return ['nsp'];
  return answer.state === 'not-concerned' ? ['nc'] : (answer.choices ?? []);
}

/** The answer that counts: the question is asked, and what was answered is among what it offers. */
export function answerTo(row: Row, one: Case): Answer | undefined {
  if (!isVisible(row, one)) return undefined;
  const given = one.answers[row.code];
  if (given === undefined) return undefined;
  if (given.state === 'unknown') return given;
  if (given.state === 'not-concerned') return row.notConcerned ? given : undefined;
  return isValid(row, given, one) ? given : undefined;
}

function isValid(row: Row, { choices = [], number, date, facts: figures = {} }: Answer, one: Case): boolean {
  if (row.number === '1.1') {
    const wanted = row.answers.map(({ code }) => code);
    const values = wanted.map((name) => figures[name.replace('?', '')]);
    const allThere = values.every((value, place) => value !== undefined || wanted[place]!.endsWith('?'));
    return allThere && values.every((value) => value === undefined || (value >= 0 && value < 10_000_000));
  }
  const isOffered = (choice: string) => row.answers.some(({ code }) => code === choice) && !(facts(one).kind === 'epci' && namesTheEpci.includes(choice));
  const allKnown = choices.every(isOffered);
  if (row.kind === 'N') {
    const { elus } = facts(one);
    return number !== undefined && Number.isInteger(number) && number >= 0 && (elus === undefined || number <= elus);
  }
  if (row.kind === 'D' && choices.length === 0) return date !== undefined && ageInMonths(date, one.on) >= 0;
  if (row.kind === 'D') return choices.length === 1 && choices[0] === 'jamais';
  if (row.kind === 'S' || row.kind === 'E') return choices.length === 1 && allKnown;
  const alone = choices.some((choice) => choice === 'aucun' || choice === 'aucune');
  return choices.length > 0 && allKnown && (!alone || new Set(choices).size === 1);
}

/** Whole months; not a number when the text is no month from 1980 on. */
export function ageInMonths(date: string, on: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number | undefined];
  if (!/^\d{4}-\d\d(-\d\d)?$/.test(date) || year < 1980 || month < 1 || month > 12) return NaN;
  if (day !== undefined && new Date(`${date}T00:00:00Z`).getUTCDate() !== day) return NaN;
  const [thisYear, thisMonth, today] = on.split('-').map(Number) as [number, number, number];
  const months = 12 * (thisYear - year) + (thisMonth - month);
  return day !== undefined && day > today ? months - 1 : months;
}

/** From 0 to 3; nothing when the answer stays out of the score. */
export function indexOf(row: Row, one: Case): number | undefined {
  return indexOfAnswer(row, answerTo(row, one), one);
}

function indexOfAnswer(row: Row, answer: Answer | undefined, one: Case): number | undefined {
  if (answer === undefined || answer.state !== 'answered' || row.weight === 0) return undefined;
  const { choices = [], number, date } = answer;
  const ofChoice = (code: string) => row.answers.find((candidate) => candidate.code === code)?.index;
  if (row.kind === 'S' || row.kind === 'E') return ofChoice(choices[0]!);
  if (row.kind === 'M') {
    let sum = 0;
    for (const choice of new Set(choices)) sum += ofChoice(choice)!;
    return sum > 3 ? 3 : sum;
  }
  if (row.kind === 'F') {
    const observed = new Set(choices.filter((choice) => choice !== 'aucun')).size;
    return observed === 4 ? 3 : observed === 3 ? 2 : observed === 2 ? 1 : 0;
  }
  if (row.kind === 'D') {
    if (choices.length > 0) return 0;
    const months = ageInMonths(date!, one.on);
    return months < 12 ? 3 : months <= 36 ? 1.5 : 0.5;
  }
  const { elus } = facts(one);
  if (number === 0) return 0;
  if (elus === undefined || elus === 0) return undefined;
  return number === elus ? 3 : number! >= elus / 2 ? 2 : 1;
}

export interface ThemeScore {
  readonly score?: number;
  /** Share of the weight asked that is scored; « non concerné » stays below the line. */
  readonly share: number;
}

/** Σ(weight · index) ÷ Σ weight over scored answers. */
export function themeScore(theme: number, one: Case): ThemeScore {
  let points = 0;
  let scored = 0;
  let asked = 0;
  for (const row of rows) {
    if (row.theme !== theme || !isVisible(row, one)) continue;
    asked += row.weight;
    const index = indexOf(row, one);
    if (index === undefined) continue;
    points += row.weight * index;
    scored += row.weight;
  }
  return { share: asked === 0 ? 0 : scored / asked, ...(scored > 0 && { score: points / scored }) };
}

export const themes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The plain mean of the themes that have a score. */
export function overallScore(one: Case): number | undefined {
  const scores = themes.map((theme) => themeScore(theme, one).score).filter((score) => score !== undefined);
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score) / scores.length;
}

/** Alerts raised, A1 to A10, and the questions unknown behind which one may hide. */
export function alerts(one: Case): { readonly raised: readonly string[]; readonly toCheck: readonly string[] } {
  const raising = rows.flatMap((row) => row.answers.filter(({ alert }) => alert !== undefined).map((answer) => ({ row, ...answer })));
  const inOrder = raising.toSorted((a, b) => Number(a.alert!.slice(1)) - Number(b.alert!.slice(1)));
  return {
    raised: inOrder.filter(({ row, code }) => answerTo(row, one)?.choices?.includes(code)).map(({ alert }) => alert!),
    toCheck: raising.filter(({ row }) => answerTo(row, one)?.state === 'unknown').map(({ row }) => row.code),
  };
}

/** A diagnostic is complete when every visible question is answered, « je ne sais pas » included. */
export function isComplete(one: Case): boolean {
  return rows.every((row) => !isVisible(row, one) || answerTo(row, one) !== undefined);
}
