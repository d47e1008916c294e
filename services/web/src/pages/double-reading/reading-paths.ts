/** Where élus type the code of a slip. */
export const READ_PATH = '/lecture';

/** Where the members of a collectivité open, follow and end a double reading. */
export const readingPath = (diagnosticId: string): string => `/diagnostic/${diagnosticId}/lecture-des-elus`;

/** Where it stays to be read once the diagnostic is signed. */
export const signedReadingPath = (diagnosticId: string): string => `/resultats/${diagnosticId}/lecture-des-elus`;
