import { rows, type Row } from './rows.ts';
import { answerTo, indexOf, isVisible, themes, type Answer, type Case } from './slow-evaluator.ts';

export interface Comparison {
  /** By code: what happened to the question; nothing for one that has nothing to say. */
  readonly changes: Readonly<Record<string, string>>;
  readonly themes: readonly { readonly compared: number; readonly delta?: number }[];
  readonly overall?: number;
}

/** Two diagnostics on one version, the older first: what changed, question by question and theme by theme. */
export function compare(before: Case, after: Case): Comparison {
  const changes = rows.flatMap((row) => {
    const change = changeOf(row, before, after);
    return change === undefined ? [] : [[row.code, change] as const];
  });
  const deltas = themes.map((theme) => deltaOf(theme, before, after));
  const figures = deltas.map(({ delta }) => delta).filter((delta) => delta !== undefined);
  return {
    changes: Object.fromEntries(changes),
    themes: deltas,
    ...(figures.length > 0 && { overall: figures.reduce((sum, delta) => sum + delta) / figures.length }),
  };
}

function changeOf(row: Row, before: Case, after: Case): string | undefined {
  const then = answerTo(row, before);
  const now = answerTo(row, after);
  if (!isVisible(row, after)) return then === undefined ? undefined : 'no-longer-asked';
  if (!isVisible(row, before)) return 'new-for-you';
  if (then === undefined || now === undefined) return undefined;
  const [was, is] = [indexOf(row, before), indexOf(row, after)];
  if (was !== undefined && is !== undefined) return is > was ? 'up' : is < was ? 'down' : 'same';
  if (said(then) === said(now)) return 'same';
  if (then.state === 'unknown') return 'now-known';
  return now.state === 'unknown' ? 'now-unknown' : 'other';
}

function said({ state, choices = [], number, date, facts = {} }: Answer): string {
  const figures = Object.entries(facts).map(([name, value]) => `${name}=${value}`);
  return [state, [...new Set(choices)].sort(), number, date, figures.sort()].join('/');
}

/** On the rows scored at both dates; no figure under 60 % of the weight asked today. */
function deltaOf(theme: number, before: Case, after: Case): { compared: number; delta?: number } {
  let [asked, weight, then, now, compared] = [0, 0, 0, 0, 0];
  for (const row of rows.filter((one) => one.theme === theme && isVisible(one, after))) {
    asked += row.weight;
    const [was, is] = [indexOf(row, before), indexOf(row, after)];
    if (was === undefined || is === undefined) continue;
    compared += 1;
    weight += row.weight;
    then += row.weight * was;
    now += row.weight * is;
  }
  return { compared, ...(weight > 0 && weight >= 0.6 * asked && { delta: now / weight - then / weight }) };
}
