import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { ReferenceSources } from '../../libs/contracts/src/docs/reference-pages.ts';
import { commands } from './commands.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** Where the generated pages stand. */
export const referenceFolder = fileURLToPath(new URL('docs/reference', root));

/** What the pages are made of, beside the declarations of the services, which the caller loads from source or from dist. */
export function referenceSources(): Pick<ReferenceSources, 'version' | 'commands' | 'topics' | 'protos'> {
  const protos = readdirSync(new URL('proto', root), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.proto'));
  return {
    version: (JSON.parse(read('package.json')) as { version: string }).version,
    commands,
    topics: (parse(read('deploy/kafka/topics.yaml')) as Pick<ReferenceSources, 'topics'>).topics,
    protos: protos.sort().map((path) => read(`proto/${path}`)),
  };
}
