import type { catalogueApi, ResponseOf } from '@osinum/contracts';
import { needs } from '../../data/needs.ts';
import { kindLabels } from '../../domain/kind-labels.ts';
import { principlesOf } from '../../domain/principles.ts';
import type { Tool } from '../../domain/tool.ts';

export type ToolSummary = ResponseOf<typeof catalogueApi.listTools>['tools'][number];

/** A tool as a list shows it. */
export function toolSummary(tool: Tool): ToolSummary {
  const { slug, name, summary, facts } = tool;
  return {
    slug,
    name,
    summary,
    needs: tool.needs.map((code) => ({ code, label: needs.find((need) => need.code === code)?.label ?? code })),
    kind: kindLabels[tool.kind.value],
    ...(facts.licence ? { licence: facts.licence.value } : {}),
    free: principlesOf(tool).libre.verdict === 'yes',
  };
}
