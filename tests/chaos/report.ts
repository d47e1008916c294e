import type { ChaosResult } from './run-chaos.ts';

const shownViolations = 20;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1).replace('.', ',')} s`;

/** The whole result as text: the faults with the time each took to recover from, what was compared, what is wrong. */
export function report(result: ChaosResult): string {
  return [faultsTable(result), comparisonTable(result), figuresOf(result), violationsOf(result)].filter(Boolean).join('\n\n');
}

function faultsTable({ injected, notTried }: ChaosResult): string {
  const rows = [...Map.groupBy(injected, ({ title }) => title)].map(([title, list]) => {
    const times = list.flatMap(({ recoveredMs }) => recoveredMs ?? []).toSorted((a, b) => a - b);
    const none = list.length - times.length;
    const span = times.length === 0 ? '–' : `${seconds(times[0]!)} · ${seconds(times[Math.floor((times.length - 1) / 2)]!)} · ${seconds(times.at(-1)!)}`;
    return [title, String(list.length), none ? `${span} (${none} sans retour)` : span, ratesOf(list), list[0]!.back];
  });
  const outside = notTried.map((title) => [title, '0', 'non tentée : fournie de l’extérieur', '–', '–']);
  const head = ['panne', 'fois', 'retour (le plus court · médian · le plus long)', 'demandées · acquittées par seconde', 'ce qui le montre'];
  return table('Pannes', head, [...rows, ...outside]);
}

/** Requests and yeses a second while the load was full, all rounds together. */
function ratesOf(list: ChaosResult['injected']): string {
  const sum = (of: (burst: ChaosResult['injected'][number]['burst']) => number) => list.reduce((total, { burst }) => total + of(burst), 0);
  const perSecond = (count: number) => ((count * 1000) / sum(({ ms }) => ms)).toFixed(1).replace('.', ',');
  return `${perSecond(sum(({ asked }) => asked))} · ${perSecond(sum(({ acknowledged }) => acknowledged))}`;
}

function comparisonTable({ verdicts }: ChaosResult): string {
  const rows = verdicts.map(({ rule, compared, violations }) => [rule, String(compared), violations.length === 0 ? '0' : `${violations.length} ✗`]);
  return table('Comparaison avec le registre', ['promesse', 'comparés', 'écarts'], rows);
}

function figuresOf({ figures, drainedMs, left }: ChaosResult): string {
  const { asked, acknowledged, bestSecond, inDoubt, inDoubtDone, refused, moves, events, deliveredAgain, mails, resends, resendsSaid } = figures;
  const remaining = left.events + left.diagnostics + left.mails;
  return [
    `Complétions : ${asked} demandées, ${acknowledged} acquittées ; ${inDoubt} sans réponse sûre, dont ${inDoubtDone} trouvées faites ; ${refused} refus sûrs, redemandés.`,
    `La meilleure seconde a acquitté ${bestSecond} complétions. Actions déplacées coup sur coup : ${moves} changements acquittés.`,
    `Événements : ${events} écrits, ${deliveredAgain} livrés une fois de plus. Courriels : ${mails}, dont ${resends} reçus plus d’une fois sous le même Message-ID ; ${resendsSaid} comptés comme renvois.`,
    `Écoulement après la dernière panne : ${seconds(drainedMs)}${remaining ? ` ; il reste ${left.events} événements, ${left.diagnostics} effets, ${left.mails} courriels` : ''}.`,
  ].join('\n');
}

function violationsOf({ verdicts }: ChaosResult): string {
  const all = verdicts.flatMap(({ violations }) => violations);
  const lines = all.slice(0, shownViolations).map(({ rule, subject, detail }) => `  ✗ ${rule} | ${subject} | ${detail}`);
  if (all.length > shownViolations) lines.push(`  … et ${all.length - shownViolations} autres`);
  return lines.length ? `Écarts\n${lines.join('\n')}` : '';
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) => `  ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()}`;
  return [title, line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}
