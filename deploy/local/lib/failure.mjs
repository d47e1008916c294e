/** A failure the newcomer can mend: one sentence, then what to do. Shown without a stack. */
export class Failure extends Error {
  /**
   * @param {string} sentence what happened
   * @param {string} [mend] what to type or to change
   */
  constructor(sentence, mend = '') {
    super(sentence);
    this.name = 'Failure';
    this.mend = mend;
  }
}

const elsewhere = 'placez les données ailleurs : OSINUM_DATA=/un/autre/dossier npm start';

/** What the system refused, by its code: what happened to which file, and the mend. */
const refusals = {
  ENOSPC: ['Le disque est plein', `Libérez de la place, ou ${elsewhere}`],
  EDQUOT: ['Votre quota de disque est atteint', `Libérez de la place, ou ${elsewhere}`],
  EROFS: ['Ce disque ne peut pas être écrit', `Rendez-le inscriptible, ou ${elsewhere}`],
  EACCES: ['Vous n’avez pas le droit d’écrire ici', `Changez les droits, ou ${elsewhere}`],
  EPERM: ['Le système refuse cette opération', `Lancez la commande avec le propriétaire du dossier, ou ${elsewhere}`],
  ENOTDIR: ['Un fichier est à la place d’un dossier', `Déplacez ce fichier, ou ${elsewhere}`],
  EEXIST: ['Un fichier est à la place d’un dossier', `Déplacez ce fichier, ou ${elsewhere}`],
  EMFILE: ['Trop de fichiers sont ouverts', 'Augmentez la limite, puis relancez la commande : ulimit -n 4096'],
  ENFILE: ['Trop de fichiers sont ouverts sur cette machine', 'Fermez des programmes, puis relancez la commande.'],
  EIO: ['Le disque ne répond plus', `Vérifiez-le, ou ${elsewhere}`],
};

/**
 * The failure behind an error: itself when it is one already, a sentence when the system refused, undefined for a bug.
 * @param {unknown} error
 * @returns {Failure | undefined}
 */
export function asFailure(error) {
  if (error instanceof Failure) return error;
  const [sentence, mend] = refusals[error?.code] ?? [];
  return sentence && new Failure(`${sentence}${error.path ? ` : ${error.path}` : ''}.`, mend);
}
