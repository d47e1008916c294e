import { DomainError, plural } from '@osinum/kernel';
import type { DiagnosticsDb } from '../../db/client.ts';
import { whyNotPublishable } from '../../domain/check-questionnaire.ts';
import { diffQuestionnaires } from '../../domain/diff-questionnaires.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { questionsOf } from '../../domain/version-mapping.ts';
import { diffInWords, draftsInWords } from './diff-in-words.ts';
import { lastPublished, publishQuestionnaire } from './publish-questionnaire.ts';
import { knownElsewhere, readQuestionnaire, UnreadableQuestionnaire } from './read-questionnaire.ts';
import { whereIs } from './where-is.ts';

export interface CommandContext {
  /** None when no database is named: what is written is then checked alone. */
  readonly db: DiagnosticsDb | undefined;
  readonly now: Date;
}

export interface Outcome {
  readonly text: string;
  readonly failed: boolean;
}

const said = (text: string): Outcome => ({ text, failed: false });
const refused = (text: string): Outcome => ({ text, failed: true });

const usage = `npm run questionnaire -- validate [FICHIER]   ce qui empêche de publier, avec fichier, ligne et nom
npm run questionnaire -- diff [FICHIER]       ce qui change depuis la dernière version publiée
npm run questionnaire -- publish [FICHIER]    publie la version suivante, pour de bon
npm run questionnaire -- show                 la dernière version publiée, en JSON

FICHIER est en JSON ou en YAML ; sans lui, ce sont les données de services/diagnostics/src/data.
`;

/** The command on questionnaires: what to print, and whether it was refused. */
export async function runQuestionnaire([verb, file]: readonly string[], { db, now }: CommandContext): Promise<Outcome> {
  try {
    const last = db && (await lastPublished(db));
    if (verb === 'validate') return validate(file, last).outcome;
    if (verb !== 'diff' && verb !== 'publish' && verb !== 'show') return refused(usage);
    if (db === undefined) return refused('Aucune base n’est indiquée. Lancez npm start dans une autre fenêtre, ou donnez DATABASE_URL_APP.\n');
    if (verb === 'show') return last ? said(`${JSON.stringify(last, null, 2)}\n`) : refused(nothingYet);
    const { content, outcome } = validate(file, last);
    if (content === undefined) return outcome;
    if (verb === 'diff') return said(last ? diffInWords(last, diffQuestionnaires(last, content)) : nothingYet);
    const version = await publishQuestionnaire(db, content, now);
    return said(`La version ${version} est publiée.\n${last ? draftsInWords(last.version, version) : ''}`);
  } catch (error) {
    if (error instanceof UnreadableQuestionnaire) return refused(refusal(error.problems));
    if (error instanceof DomainError) return refused(`${error.message}\n`);
    throw error;
  }
}

const nothingYet = 'Aucune version n’est publiée encore : publish publiera la version 1.\n';

function validate(file: string | undefined, last: Questionnaire | undefined): { content?: Questionnaire; outcome: Outcome } {
  const { content, texts } = readQuestionnaire(file);
  const problems = whyNotPublishable(content, knownElsewhere, last);
  if (problems.length > 0) {
    return { outcome: refused(refusal(problems.map((problem) => `${whereIs(problem, texts) ?? file ?? 'données'} : ${problem}`))) };
  }
  const [themes, questions] = [content.thematiques.length, questionsOf(content).length];
  return { content, outcome: said(`Ce questionnaire peut être publié : ${plural(themes, 'thème')}, ${plural(questions, 'question')}, aucun nom perdu.\n`) };
}

function refusal(problems: readonly string[]): string {
  return `Ce questionnaire ne peut pas être publié (${plural(problems.length, 'problème')}) :\n${problems.map((problem) => `  ${problem}\n`).join('')}`;
}
