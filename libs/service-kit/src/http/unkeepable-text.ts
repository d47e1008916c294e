/** NUL, which PostgreSQL refuses, and half a character, which is none. */
const unkeepable = /\0|\p{Surrogate}/u;

/** Where a value holds text that cannot be kept; undefined when it can. */
export function unkeepableText(value: unknown, path: readonly (string | number)[] = []): readonly (string | number)[] | undefined {
  if (typeof value === 'string') return unkeepable.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const found = unkeepable.test(name) ? path : unkeepableText(part, [...path, name]);
    if (found) return found;
  }
  return undefined;
}
