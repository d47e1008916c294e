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
