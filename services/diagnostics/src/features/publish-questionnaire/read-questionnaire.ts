import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { servedCalls, servedMeasures } from '@osinum/contracts';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { duties } from '../../data/duties.ts';
import { questionnaireV1 } from '../../data/questionnaire-v1.ts';
import { sources } from '../../data/sources.ts';
import type { KnownElsewhere } from '../../domain/check-questionnaire.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { questionnaireSchema } from './questionnaire-schema.ts';
import type { SourceText } from './where-is.ts';

/** A content to publish, with the text it was written in. */
export interface QuestionnaireToPublish {
  readonly content: Questionnaire;
  readonly texts: readonly SourceText[];
}

/** A file that cannot be read as a questionnaire, one sentence a problem, with file and line. */
export class UnreadableQuestionnaire extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'UnreadableQuestionnaire';
    this.problems = problems;
  }
}

/** The codes that the data of this service know beside the questionnaire. */
export const knownElsewhere: KnownElsewhere = {
  measures: servedMeasures,
  duties: duties.map(({ code }) => code),
  sources: sources.map(({ code }) => code),
  served: servedCalls,
};

/** The content of the file, JSON or YAML; without a file, the data of the service. */
export function readQuestionnaire(file?: string): QuestionnaireToPublish {
  if (file === undefined) return { content: questionnaireV1, texts: dataTexts() };
  const text = textOf(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new UnreadableQuestionnaire(document.errors.map(({ message, pos }) => `${file}:${lines.linePos(pos[0]).line} : ce fichier ne se lit pas (${message.split('\n')[0]}). Corrigez l’écriture à cette ligne.`));
  }
  const read = questionnaireSchema.safeParse(document.toJS());
  if (read.success) return { content: read.data as Questionnaire, texts: [{ file, text }] };
  throw new UnreadableQuestionnaire(read.error.issues.map((issue) => `${file}:${lineOf(document, issue.path, lines)} : « ${issue.path.join('.')} » : ${issue.message}. Corrigez cette valeur.`));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UnreadableQuestionnaire([`${file} : ce fichier n’existe pas, ou ne s’ouvre pas. Vérifiez le chemin.`]);
  }
}

/** The line of the value, or of the nearest part that holds it. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  const node = document.getIn(path, true);
  if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  return path.length === 0 ? 1 : lineOf(document, path.slice(0, -1), lines);
}

/** The sources of the data where they stand beside the compiled code; none in an image without them. */
function dataTexts(): readonly SourceText[] {
  const folder = fileURLToPath(new URL('../../../src/data/', import.meta.url));
  return globSync('**/*.ts', { cwd: folder })
    .filter((file) => !file.endsWith('.spec.ts'))
    .map((file) => ({ file: relative(process.cwd(), folder + file), text: readFileSync(folder + file, 'utf8') }));
}
