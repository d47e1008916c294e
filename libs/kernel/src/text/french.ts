/** Narrow no-break space, before ? ! ; and between thousands. */
export const FINE = '\u202f';
/** No-break space, before : and inside « ». */
export const NBSP = '\u00a0';

const zone = 'Europe/Paris';
const dateFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: zone });
const shortDateFormat = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: zone,
});
const timeFormat = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', timeZone: zone });
const numberFormat = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const scoreFormat = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** « 12 novembre 2026 », Paris time. */
export function formatDate(date: Date): string {
  return dateFormat.format(date).replace(/^1 /, '1er ');
}

/** « jeu. 19 nov. », Paris time. */
export function formatShortDate(date: Date): string {
  return shortDateFormat.format(date);
}

/** « 10 h 42 », Paris time, with no-break spaces. */
export function formatTime(date: Date): string {
  const parts = timeFormat.formatToParts(date);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${Number(part('hour'))}${NBSP}h${NBSP}${part('minute')}`;
}

/** « 12 novembre 2026 à 10 h 42 », Paris time. */
export function formatDateTime(date: Date): string {
  return `${formatDate(date)} à ${formatTime(date)}`;
}

/** « 1 260 » (narrow no-break space between thousands), one decimal at most. */
export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

/** A score from 0 to 3 with one decimal and a comma, « – » when there is none. */
export function formatScore(score: number | undefined | null): string {
  return score === undefined || score === null ? '–' : scoreFormat.format(score);
}

/** `plural(2, 'réponse')` « 2 réponses »; French counts 0 and 1 as singular. */
export function plural(count: number, singular: string, several = `${singular}s`): string {
  return `${formatNumber(count)}${NBSP}${Math.abs(count) < 2 ? singular : several}`;
}

/** A name that begins with its article, and one that asks for an article in a sentence. */
const articles: readonly [pattern: RegExp, de: string, a: string][] = [
  [/^Les /, 'des ', 'aux '],
  [/^Le /, 'du ', 'au '],
  [/^(?=(Syndicat|SIVOM|SIVU|Département|Pays|Pôle|Centre) )/, 'du ', 'au '],
  [/^(?=(Communauté|Commune|Métropole|Ville|Région) )/, 'de la ', 'à la '],
];
/** Names of communes in H are said « d’ » twice as often as « de » (INSEE, type de liaison). */
const elided = /^[aeiouyhâàéèêëîïôûœæ]/i;

/** « de Bonneuil-les-Eaux », « d’Avrillé », « du Havre », « des Neyrolles », « de la Communauté de communes… ». */
export function withDe(name: string): string {
  const article = articles.find(([pattern]) => pattern.test(name));
  if (article) return name.replace(article[0], article[1]);
  return elided.test(name) ? `d’${name}` : `de ${name}`;
}

/** « à Avrillé », « au Havre », « aux Neyrolles », « à la Communauté de communes… ». */
export function withA(name: string): string {
  const article = articles.find(([pattern]) => pattern.test(name));
  return article ? name.replace(article[0], article[2]) : `à ${name}`;
}
