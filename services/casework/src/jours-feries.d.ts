declare module '@socialgouv/jours-feries' {
  /** Public holidays of a year, by name, as midnights in the zone of the process. */
  export default function joursFeries(year: number, options?: { alsace: boolean }): Record<string, Date>;
}
