/** Names of the fields of a question on a theme page. */
export const fieldsOf = (code: string) => ({
  answer: `reponse.${code}`,
  number: `nombre.${code}`,
  month: `mois.${code}`,
  year: `annee.${code}`,
  figure: (field: string) => `chiffre.${code}.${field}`,
  version: `version.${code}`,
});

/** Values that no answer code can take: what is offered beside the answers themselves. */
export const UNKNOWN = '?';
export const NOT_CONCERNED = '-';
export const ON_A_DATE = '@';

/** The anchor of a question on its page. */
export function anchorOf(code: string): string {
  return `q-${code.replaceAll('.', '-')}`;
}
