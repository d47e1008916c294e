import type { AssistanceMode, AssistedEntry, QuestionView } from '@osinum/contracts';
import { formatDateTime } from '@osinum/kernel';

type SavedAnswer = NonNullable<QuestionView['answer']>;

export const modes: { value: AssistanceMode; label: string; words: string }[] = [
  { value: 'phone', label: 'Au téléphone', words: 'au téléphone' },
  { value: 'on-site', label: 'Sur place', words: 'sur place' },
];

/** « au téléphone », « sur place avec la secrétaire ». */
export function howInWords({ mode, interlocutor }: AssistedEntry): string {
  const words = modes.find(({ value }) => value === mode)!.words;
  return interlocutor === undefined ? words : `${words} avec ${interlocutor}`;
}

/** Who is who on a page: names by id, the reader, and in whose name an advisor types. */
export interface People {
  readonly names: ReadonlyMap<string, string>;
  /** The reader. */
  readonly me: string;
  readonly team: string;
  readonly collectivite: string;
}

/** « Inès Caradec, de l’équipe Osinum, au téléphone avec la secrétaire, pour Crisolles »; « vous » for the reader. */
export function authorInWords({ savedBy, assisted }: Pick<SavedAnswer, 'savedBy' | 'assisted'>, { names, me, team, collectivite }: People): string {
  const name = savedBy === me ? 'vous' : (names.get(savedBy) ?? 'quelqu’un');
  if (assisted === undefined) return name;
  const from = savedBy === me ? '' : `, de l’équipe ${team}`;
  return `${name}${from}, ${howInWords(assisted)}, pour ${collectivite}`;
}

/** Said under a question that somebody else than the reader answered, or that an advisor typed. */
export function typedBy(answer: SavedAnswer | undefined, people: People): string | undefined {
  if (answer === undefined || (answer.assisted === undefined && answer.savedBy === people.me)) return undefined;
  const verb = answer.assisted ? 'Saisi par' : 'Répondu par';
  return `${verb} ${authorInWords(answer, people)}, le ${formatDateTime(new Date(answer.savedAt))}.`;
}

/** A sentence that begins with it. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What asks for names: every id once, as identity takes them. */
export const idList = (ids: readonly (string | undefined)[]): string => [...new Set(ids.filter((one) => one !== undefined))].slice(0, 50).join(',');
