import type { GapLine } from '@osinum/contracts';
import { NBSP, plural } from '@osinum/kernel';

/** Questions that wait for a talk. */
export const isOpenGap = ({ gap }: GapLine): boolean => gap === 'vecu' || gap === 'information';

/** Gaps in the order in which one talks about them: lived otherwise, not known, wished, agreed. */
export function gapsModel(lines: readonly GapLine[], readings: number): object {
  const of = (...gaps: GapLine['gap'][]) => lines.filter(({ gap }) => gaps.includes(gap));
  return {
    lived: of('vecu').map((line) => sidesOf(line, readings)),
    unknown: of('information').map((line) => sidesOf(line, readings)),
    wished: of('envie').map((line) => wishOf(line, readings)),
    agreed: of('accord').map(({ question, collectivite }) => ({ question, collectivite })),
    alone: of('sans-repere').map((line) => sidesOf(line, readings)),
    nothingOpen: !lines.some(isOpenGap),
  };
}

/** « 2 sur 3 ». */
const share = (count: number, readings: number) => `${count}${NBSP}sur${NBSP}${readings}`;

function sidesOf({ question, collectivite, answers, unknown, gap }: GapLine, readings: number): object {
  const given = answers.filter(({ count }) => count > 0);
  const rows = given.map(({ label, count, alike, apart }) => ({ label, count, alike, apart, unsaid: false }));
  const all = unknown > 0 ? [...rows, { label: 'Je ne sais pas', count: unknown, alike: false, apart: false, unsaid: true }] : rows;
  const countOf = (side: 'apart' | 'alike') => answers.reduce((sum, answer) => sum + (answer[side] ? answer.count : 0), 0);
  return {
    question,
    collectivite: collectivite ?? 'pas encore de réponse',
    short: gap === 'vecu' ? sharesInWords(countOf('apart'), countOf('alike')) : '',
    rows: all.map(({ count, ...row }) => ({ ...row, share: share(count, readings), width: `${Math.round((count / readings) * 100)}%` })),
  };
}

/** Both shares, one beside the other. */
function sharesInWords(apart: number, alike: number): string {
  const otherwise = `${plural(apart, 'élu le vit', 'élus le vivent')} autrement`;
  return alike === 0 ? `${otherwise}.` : `${otherwise}, ${plural(alike, 'élu comme', 'élus comme')} vous.`;
}

function wishOf({ question, collectivite, answers, unknown }: GapLine, readings: number): object {
  const given = answers.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const rows = unknown > 0 ? [...given, { label: 'Je ne sais pas', count: unknown }] : given;
  return { question, collectivite: collectivite ?? 'pas encore de réponse', elus: rows.map(({ label, count }) => ({ label, share: share(count, readings) })) };
}
