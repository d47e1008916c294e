/**
 * Whether a body of that département is on a territory. A body without a known département (some syndicats) is on
 * every territory of its instance: otherwise it would be on none. Who has no territory reaches nothing.
 */
export function isOnTerritory(departements: readonly string[], departement: string | null | undefined): boolean {
  return departement ? departements.includes(departement) : departements.length > 0;
}
