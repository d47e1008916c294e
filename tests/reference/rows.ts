import { table } from './table.ts';

export interface Row {
  readonly number: string;
  readonly theme: number;
  readonly code: string;
  /** S, E, M, N, D or F. */
  readonly kind: string;
  readonly weight: number;
  /** Answers in order; the index is missing where the answer is kept out of the score. */
  readonly answers: readonly { readonly code: string; readonly index?: number; readonly alert?: string }[];
  readonly notConcerned: boolean;
  readonly seen: string;
}

/** The rows of the table. */
export const rows: readonly Row[] = table.trim().split('\n').map(rowOf);

function rowOf(line: string): Row {
  const [number, code, kindAndWeight, answers, seen] = line.split(' | ') as [string, string, string, string, string];
  const parts = answers.split(', ');
  return {
    number,
    theme: Number(number.split('.')[0]),
    code,
    kind: kindAndWeight[0]!,
    weight: Number(kindAndWeight[1]),
    answers: parts.filter((part) => part !== '+nc').map(answerOf),
    notConcerned: parts.includes('+nc'),
    seen,
  };
}

function answerOf(part: string): Row['answers'][number] {
  const [code, ...rest] = part.split(' ') as [string, ...string[]];
  const index = rest.find((word) => /^[\d.]+$/.test(word));
  const alert = rest.find((word) => word.startsWith('!'));
  return { code, ...(index !== undefined && { index: Number(index) }), ...(alert !== undefined && { alert: alert.slice(1) }) };
}
