import { readFileSync } from 'node:fs';

const lines = readFileSync(new URL('../../deploy/Dockerfile', import.meta.url), 'utf8').replace(/\\\n/g, '').split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
const lastStage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

/** The arguments of each instruction of this name in the last stage, which is what runs. */
export const finalInstructions = (name: string) => lastStage.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1).trim());

/** Every instruction, all stages. */
export const instructions = lines;

/** The variables that the image sets. */
export const imageEnvironment: Record<string, string> = Object.fromEntries(
  finalInstructions('ENV').flatMap((line) => line.split(' ')).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
);

/** What the image holds, as paths of the repository: whole folders end with a slash. */
export const copied = finalInstructions('COPY').map((line) => line.replace(/^--from=\S+ /, '').split(' ')[0]!.replace(/^\/app\/?/, ''));

/** Does the image hold this path of the repository? */
export function isInImage(path: string): boolean {
  return copied.some((one) => one !== '' && (path === one || path.startsWith(`${one}/`)));
}
