import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { joinModules } from './join-modules.ts';
import { minifyCss } from './minify-css.ts';

/** A file served as it is, for a year: its address changes with its content. */
export interface Asset {
  /** Public path, e.g. `/static/site.1a2b3c4d.css`. */
  path: string;
  contentType: string;
  body: Buffer;
}

export interface Assets {
  /** Public path of an asset by its plain name (`site.css`). Throws when there is none. */
  url(name: string): string;
  /** The asset at a public path. */
  at(path: string): Asset | undefined;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const folder = (name: string) => new URL(`../../${name}/`, import.meta.url);

/** Reads the pictures, the face, the style sheets and the scripts once, at start. */
export function loadAssets(): Assets {
  const byName = new Map<string, Asset>();
  for (const [name, body] of [...files('static'), ...files('fonts'), ...sheets(), ...scripts()]) {
    const type = types[extname(name)];
    if (type) byName.set(name, { path: hashedPath('static', name, body), contentType: type, body });
  }
  const byPath = new Map([...byName.values()].map((asset) => [asset.path, asset]));
  return {
    at: (path) => byPath.get(path),
    url(name) {
      const asset = byName.get(name);
      if (!asset) throw new Error(`no static asset named "${name}"`);
      return asset.path;
    },
  };
}

/** `/static/site.1a2b3c4d.css`: the hash of the content stands before the extension. */
export function hashedPath(prefix: string, name: string, body: Buffer): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  const extension = extname(name);
  return `/${prefix}/${name.slice(0, -extension.length)}.${hash}${extension}`;
}

function files(name: string): [string, Buffer][] {
  return readdirSync(folder(name)).map((file) => [file, readFileSync(new URL(file, folder(name)))]);
}

/** One sheet a folder of `styles/`, its files joined in the order of their names. */
function sheets(): [string, Buffer][] {
  return folders('styles').map((sheet) => [`${sheet}.css`, Buffer.from(minifyCss(partsOf(`styles/${sheet}`).join('\n')))]);
}

/** One script a folder of `scripts/`, its modules joined the same way. */
function scripts(): [string, Buffer][] {
  return folders('scripts').map((script) => [`${script}.js`, Buffer.from(joinModules(partsOf(`scripts/${script}`)))]);
}

const folders = (name: string): string[] => readdirSync(folder(name), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

const partsOf = (name: string): string[] => readdirSync(folder(name)).sort().map((part) => readFileSync(new URL(part, folder(name)), 'utf8'));
