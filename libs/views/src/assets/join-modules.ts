/**
 * Makes one module of several: no import between them is left, nor comment of a whole line. For our own scripts: they
 * share no name, import each other in the order of the list only, and hold no text of several lines.
 */
export function joinModules(modules: readonly string[]): string {
  return modules
    .join('\n')
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/^export /gm, '')
    .replaceAll(/^\s*\/\*\*(?:(?!\*\/)[\s\S])*\*\/$/gm, '')
    .replaceAll(/^\s+/gm, '');
}
