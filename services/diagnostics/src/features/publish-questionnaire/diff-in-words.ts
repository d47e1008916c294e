import { plural } from '@osinum/kernel';
import type { Difference, QuestionnaireDiff } from '../../domain/diff-questionnaires.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';

const longest = 160;

/** What publishing would change, and how a retake would compare, in the words of a content writer. */
export function diffInWords(last: Questionnaire, { differences, mapping, added }: QuestionnaireDiff): string {
  if (differences.length === 0) return `Rien ne change depuis la version ${last.version}.\n`;
  const rows = [...mapping.rows];
  const modified = rows.flatMap(([code, row]) => (row.kind === 'modified' ? [code === row.to ? code : `${code} → ${row.to}`] : []));
  const renamed = rows.flatMap(([code, row]) => (row.kind === 'comparable' && row.to !== code ? [`${code} → ${row.to}`] : []));
  const gone = rows.flatMap(([code, row]) => (row.kind === 'gone' ? [code] : []));
  return [
    `${plural(differences.length, 'différence')} avec la version ${last.version} :`,
    ...differences.map(inWords),
    '',
    'Quand une collectivité refera le diagnostic :',
    `  comparables : ${rows.filter(([, row]) => row.kind === 'comparable').length}${listed(renamed)}`,
    `  modifiées, montrées sans différence : ${modified.length}${listed(modified)}`,
    `  nouvelles : ${added.length}${listed(added)}`,
    `  retirées : ${gone.length}${listed(gone)}`,
    '',
    draftsInWords(last.version, String(Number(last.version) + 1)),
  ].join('\n');
}

/** What becomes of the diagnostics in course. */
export function draftsInWords(before: string, after: string): string {
  return `Un diagnostic commencé avec la version ${before} finit avec elle, réponses gardées. La version ${after} sert aux diagnostics commencés après sa publication.\n`;
}

function inWords({ place, what, before, after }: Difference): string {
  if (before === undefined || after === undefined) return `  ${place} : ${what}`;
  return `  ${place} : ${what}\n    avant : ${short(before)}\n    après : ${short(after)}`;
}

function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function listed(codes: readonly string[]): string {
  return codes.length === 0 ? '' : ` (${codes.join(', ')})`;
}
