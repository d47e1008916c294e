import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface TemplateFile {
  /** Path in its folder without the extension: `partials/field`, `diagnostic/theme`. */
  name: string;
  source: string;
}

/** Every `.hbs` file of a folder and its folders. */
export function readTemplates(folder: string | URL): TemplateFile[] {
  const root = typeof folder === 'string' ? folder : fileURLToPath(folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.hbs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      name: relative(root, path).split(sep).join('/').replace(/\.hbs$/, ''),
      source: readFileSync(path, 'utf8'),
    }));
}
