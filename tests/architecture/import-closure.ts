import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Closure {
  /** Files of the repository, by path. */
  readonly files: Set<string>;
  /** Packages, with a file that imports each. */
  readonly packages: Map<string, string>;
}

/** Everything that loading these files loads, through static imports of values. */
export function importClosure(entries: readonly string[]): Closure {
  const closure: Closure = { files: new Set(), packages: new Map() };
  for (const entry of entries) visit(entry, closure);
  return closure;
}

function visit(path: string, closure: Closure): void {
  if (closure.files.has(path)) return;
  closure.files.add(path);
  for (const specifier of staticImports(readFileSync(join(root, path), 'utf8'))) {
    const own = /^@osinum\/([\w-]+)(?:\/(\w+))?$/.exec(specifier);
    if (specifier.startsWith('.')) visit(normalize(join(dirname(path), specifier)), closure);
    else if (own) visit(`libs/${own[1]}/src/${own[2] ? `${own[2]}/` : ''}index.ts`, closure);
    else if (!specifier.startsWith('node:')) closure.packages.set(packageOf(specifier), path);
  }
}

/** `import type` and `export type` disappear when compiled. */
function staticImports(text: string): string[] {
  return [...text.matchAll(/^(?:import|export)\s(?!type\s)(?:[\w\s{},*$]+\sfrom\s)?['"]([^'"]+)['"]/gm)].map(([, specifier]) => specifier!);
}

const packageOf = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
