import { DateTime } from 'luxon';

const ZONE = 'Europe/Paris';
const numbers = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze'];

/** How old something is, in whole months or years: « six mois », « un an », « plus de deux ans ». */
export function ageInWords(since: Date, now: Date): string {
  const start = DateTime.fromJSDate(since, { zone: ZONE }).startOf('day');
  const end = DateTime.fromJSDate(now, { zone: ZONE }).startOf('day');
  const months = Math.floor(end.diff(start, 'months').months);
  if (months < 1) return 'moins d’un mois';
  if (months < 12) return `${numbers[months]} mois`;
  const years = Math.floor(months / 12);
  const text = years === 1 ? 'un an' : `${numbers[years] ?? years} ans`;
  if (months % 12 === 0) return text;
  return years === 1 ? 'plus d’un an' : `plus de ${text}`;
}
