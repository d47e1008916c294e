/** Who helps, in one sentence, from names as they stand in the middle of one. */
export function helpsInWords(labels: readonly string[]): string {
  return upperFirst(labels.join(', '));
}

/** A name at the head of a sentence or of a line. */
export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
