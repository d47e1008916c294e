import type { CaseDetail } from '@osinum/contracts';
import { initialsOf } from '@osinum/views';

type Entry = CaseDetail['timeline'][number];

const callLabel = 'Compte rendu d’appel';

/** An entry as the `timeline` partial shows it. `me` is the reader: their own entries say « Vous ». */
export function entryModel({ kind, shared, at, authorId, authorSide, text }: Entry, names: ReadonlyMap<string, string>, me?: string): object {
  if (kind === 'event') return { kind, text, at };
  const name = (authorId && names.get(authorId)) ?? (authorSide === 'staff' ? 'L’équipe de conseil' : 'La collectivité');
  return {
    kind: kind === 'message' || shared ? 'message' : 'note',
    author: authorId !== undefined && authorId === me ? 'Vous' : name,
    initials: initialsOf(name),
    at,
    visibility: me === undefined ? 'Visible par l’équipe' : 'Visible par la collectivité',
    paragraphs: text.split(/\n+/).filter((line) => line.trim() !== ''),
    ...(kind === 'call' && { label: callLabel }),
  };
}
