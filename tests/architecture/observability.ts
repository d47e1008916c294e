import { parse } from 'yaml';
import { read } from './compose.ts';

interface Rule {
  alert: string;
  expr: string;
  for?: string;
  labels: { severity: string };
  annotations: { summary: string };
}

interface Panel {
  title: string;
  type: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: { expr: string; legendFormat: string }[];
}

const observed = (path: string) => read(`deploy/observability/${path}`);
export const yamlOf = (path: string) => parse(observed(path), { merge: true }) as Record<string, any>;

export const rules = (yamlOf('alerts.yaml') as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);
export const dashboard = JSON.parse(observed('grafana/osinum.json')) as { panels: Panel[] };
export const expressions = [...rules.map(({ expr }) => expr), ...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr))];
export const guide = observed('README.md');

const keyword = /^(and|or|unless|bool|offset)$/;

/** The metrics that a PromQL expression reads: each name that is no function, keyword, label or duration. */
export function metricsOf(expression: string): string[] {
  const bare = expression
    .replace(/\{[^}]*\}|\[[^\]]*\]/g, '')
    .replace(/\b(by|without|on|ignoring)\s*\([^)]*\)/g, '');
  const names = [...bare.matchAll(/(?<![\w:])[a-zA-Z_:][\w:]*\b(?!\s*\()/g)].map(([name]) => name);
  return [...new Set(names)].filter((name) => !keyword.test(name));
}
