/** Where the score of a theme says how it came about. */
export const scorePath = (diagnosticId: string, thematique: string): string => `/resultats/${diagnosticId}/themes/${thematique}`;
