import fc from 'fast-check';
import { rows, type Row } from './rows.ts';
import type { Answer, Case, Facts } from './slow-evaluator.ts';

const kinds = ['commune', 'commune', 'commune', 'epci', 'syndicat', 'autre'];
const populations = [0, 1, 300, 499, 500, 900, 3499, 3500, 4200, 40_000, 50_000, 50_001, 120_000];
const months = ['2026-11', '2026-10-23', '2025-12', '2025-11', '2025-11-22', '2023-11', '2023-10', '2019-05', '2026-12', '2027-01-01', '2026-02-30', '1979-06', 'hier'];
const codesOf = ({ answers }: Row) => answers.map(({ code }) => code);

/** Any collectivité, with figures on both sides of every threshold, or missing. */
const anyFacts: fc.Arbitrary<Facts> = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    departement: fc.constantFrom('60', '2A', '75'),
    population: fc.constantFrom(...populations),
    agents: fc.constantFrom(0, 2, 8, 9, 10, 11, 45, 120),
    elus: fc.constantFrom(0, 1, 7, 11, 15, 27, 60),
  },
  { requiredKeys: ['kind'] },
);

const dice = (count: number) => fc.array(fc.nat({ max: 0x7fffffff }), { minLength: count, maxLength: count });

/** Any collectivité on any day of some, answering each question or not: rightly, by a silence, or by nonsense. */
export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(anyFacts, fc.constantFrom('2026-11-22', '2027-11-22', '2026-02-01'), fc.constantFrom(0, 5, 40), dice(rows.length))
  .map(([facts, on, blanks, thrown]) => ({
    facts,
    on,
    answers: Object.fromEntries(rows.flatMap((row, place) => {
      const answer = answerBy(row, thrown[place]!, blanks);
      return answer === undefined ? [] : [[row.code, answer]];
    })),
  }));

/** One throw decides what kind of answer it is, and which. */
function answerBy(row: Row, thrown: number, blanks: number): Answer | undefined {
  const kind = thrown % 100;
  const rest = Math.floor(thrown / 100);
  if (kind < blanks) return undefined;
  if (kind < 55) return right(row, rest);
  if (kind < 88) return right(row, rest * 7 + 3);
  if (kind < 94) return { state: 'unknown' };
  return kind < 96 ? { state: 'not-concerned' } : nonsense(row, rest);
}

function right(row: Row, thrown: number): Answer {
  const codes = codesOf(row);
  if (row.number === '1.1') return { state: 'answered', facts: figures(thrown) };
  if (row.kind === 'N') return { state: 'answered', number: thrown % 30 };
  if (row.kind === 'D') return thrown % 4 === 0 ? { state: 'answered', choices: ['jamais'] } : { state: 'answered', date: months[thrown % months.length]! };
  if (row.kind === 'S' || row.kind === 'E') return { state: 'answered', choices: [codes[thrown % codes.length]!] };
  const none = codes.filter((code) => code.startsWith('aucun'));
  const some = codes.filter((code, place) => !none.includes(code) && (thrown >> place) % 2 === 1);
  return { state: 'answered', choices: some.length > 0 ? some : none };
}

function figures(thrown: number): Record<string, number> {
  const all = { agents: thrown % 13, elus: (thrown >> 4) % 30, population: populations[thrown % populations.length]!, ordinateurs: 3 };
  const kept = Object.entries(all).filter((_, place) => place < 2 || (thrown >> (8 + place)) % 2 === 0);
  return Object.fromEntries(kept);
}

function nonsense(row: Row, thrown: number): Answer {
  const codes = codesOf(row);
  const answers: readonly Answer[] = [
    { state: 'answered', choices: ['retiree'] },
    { state: 'answered', choices: [...codes] },
    { state: 'answered', choices: [codes[0]!, codes[0]!] },
    { state: 'answered', choices: [] },
    { state: 'answered', number: -1 },
    { state: 'answered', number: 2.5 },
    { state: 'answered', date: '2026-13' },
    { state: 'answered', facts: { agents: 3 } },
    { state: 'answered', facts: { agents: -3, elus: 4 } },
    { state: 'answered' },
  ];
  return answers[thrown % answers.length]!;
}
