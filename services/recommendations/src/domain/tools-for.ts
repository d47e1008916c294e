/** A tool and the needs it meets, the main one first. */
export interface ToolNeeds {
  slug: string;
  name: string;
  needs: readonly string[];
}

const MOST_TOOLS = 3;

/** The few tools to look at for some needs: those made for them first, in their given order otherwise. */
export function toolsFor(needs: readonly string[], tools: readonly ToolNeeds[]): { slug: string; name: string }[] {
  const distance = (tool: ToolNeeds) => tool.needs.findIndex((need) => needs.includes(need));
  return tools
    .filter((tool) => distance(tool) >= 0)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST_TOOLS)
    .map(({ slug, name }) => ({ slug, name }));
}
