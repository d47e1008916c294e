import { FINE, NBSP } from '@osinum/kernel';

const rules: readonly [RegExp, string][] = [
  [/(\p{L})'/gu, '$1’'],
  [/\.\.\./g, '…'],
  [/[  ]([?!;])/g, `${FINE}$1`],
  [/ :/g, `${NBSP}:`],
  [/« /g, `«${NBSP}`],
  [/ »/g, `${NBSP}»`],
  [/(\d) (?=\d{3}(?!\d))/g, `$1${FINE}`],
  [/(\d) (?=%)/g, `$1${FINE}`],
  [/(\d) (?=(?:€|mois|ans|an|heures|minutes|jours|habitants|agents|élus)(?!\p{L}))/gu, `$1${NBSP}`],
];

/** Keys that hold sentences for readers; the others hold codes and conditions. */
const sentenceKeys = new Set([
  'title', 'introduction', 'text', 'hint', 'why', 'how', 'notConcerned',
  'consequence', 'step', 'helps', 'unit', 'figure', 'caveat', 'elsewhere', 'population', 'publisher', 'n', 'period', 'threshold', 'source',
]);

/** Sets the spaces and apostrophes of French in a sentence typed with the keys of a keyboard. */
export function frenchText(text: string): string {
  return rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

/** The same content with every sentence set in French typography; codes and conditions are left alone. */
export function typeset<T>(content: T): T {
  return typesetValue(content) as T;
}

function typesetValue(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => typesetValue(item, key));
  if (typeof value === 'string') return sentenceKeys.has(key) ? frenchText(value) : value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, typesetValue(item, name)]));
}
