import type { Need } from './need.ts';
import type { Tool } from './tool.ts';
import { wordsOf } from './words.ts';

export interface ToolQuery {
  /** Code of a need. */
  need?: string | undefined;
  text?: string | undefined;
}

const WEIGHTS = { name: 9, need: 3, text: 1 } as const;
/** Words that say nothing of what is looked for. */
const EMPTY_WORDS = new Set(['un', 'une', 'des', 'de', 'du', 'le', 'la', 'les', 'l', 'd', 'et', 'ou', 'a', 'au', 'aux', 'en', 'pour', 'mes', 'nos', 'ses']);

/** The tools that meet a need and hold every word of a text, the closest first, then by name. */
export function searchTools(tools: readonly Tool[], needs: readonly Need[], query: ToolQuery): Tool[] {
  const searched = wordsOf(query.text ?? '').filter((word) => !EMPTY_WORDS.has(word));
  return tools
    .filter((tool) => query.need === undefined || tool.needs.includes(query.need))
    .map((tool) => ({ tool, closeness: closenessOf(tool, needs, searched) }))
    .filter(({ closeness }) => closeness !== undefined)
    .sort((a, b) => (b.closeness ?? 0) - (a.closeness ?? 0) || a.tool.name.localeCompare(b.tool.name, 'fr'))
    .map(({ tool }) => tool);
}

function closenessOf(tool: Tool, needs: readonly Need[], searched: readonly string[]): number | undefined {
  const indexed = indexOf(tool, needs);
  const weights = searched.map((word) => Math.max(0, ...indexed.filter(([term]) => term.startsWith(word)).map(([, weight]) => weight)));
  return weights.includes(0) ? undefined : weights.reduce((sum, weight) => sum + weight, 0);
}

function indexOf(tool: Tool, needs: readonly Need[]): [term: string, weight: number][] {
  const own = needs.filter((need) => tool.needs.includes(need.code));
  const labels = own.flatMap((need) => [need.code, need.label, ...need.alsoCalled]);
  const weigh = (texts: readonly string[], weight: number) =>
    texts.flatMap((text) => wordsOf(text).map((word): [string, number] => [word, weight]));
  return [
    ...weigh([tool.name, tool.slug], WEIGHTS.name),
    ...weigh(labels, WEIGHTS.need),
    ...weigh([tool.summary, tool.description], WEIGHTS.text),
  ];
}

/** How many tools meet each need. */
export function countByNeed(tools: readonly Tool[], needs: readonly Need[]): (Need & { count: number })[] {
  return needs.map((need) => ({ ...need, count: tools.filter((tool) => tool.needs.includes(need.code)).length }));
}
