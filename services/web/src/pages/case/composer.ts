interface EntryKind {
  /** In the address and the form. */
  code: string;
  kind: 'message' | 'note' | 'call';
  tab: string;
  label: string;
  /** Who reads it: the composer always says so. */
  readers: (people: string) => string;
  button: string;
  said: string;
}

/** What an adviser may write on an accompaniment. */
export const entryKinds: readonly EntryKind[] = [
  {
    code: 'message',
    kind: 'message',
    tab: 'Écrire à la collectivité',
    label: 'Votre message',
    readers: (people) => `Sera lu par ${people}.`,
    button: 'Envoyer à la collectivité',
    said: 'Votre message est transmis à la collectivité.',
  },
  {
    code: 'note',
    kind: 'note',
    tab: 'Note privée',
    label: 'Votre note',
    readers: () => 'Sera lue par l’équipe seulement.',
    button: 'Garder la note',
    said: 'Votre note est gardée. L’équipe seule la lit.',
  },
  {
    code: 'appel',
    kind: 'call',
    tab: 'Compte rendu d’appel',
    label: 'Ce qui s’est dit',
    readers: () => 'Sera lu par l’équipe seulement.',
    button: 'Garder le compte rendu',
    said: 'Le compte rendu est gardé. L’équipe seule le lit.',
  },
];

/** The composer of a case, open on one kind of entry. */
export function composerModel(caseId: string, chosen: EntryKind, people: readonly string[]): object {
  const readers = people.length > 0 ? people.join(' et ') : 'les personnes de la collectivité';
  return {
    tabs: {
      label: 'Que voulez-vous écrire',
      items: entryKinds.map(({ code, tab }) => ({ href: `/accompagnements/${caseId}?ecrire=${code}`, label: tab, current: code === chosen.code })),
    },
    action: `/accompagnements/${caseId}/messages`,
    kind: chosen.code,
    field: { name: 'texte', label: chosen.label, type: 'textarea', value: '', maxlength: 5000, required: true },
    readers: chosen.readers(readers),
    label: chosen.button,
  };
}
