import { NBSP, formatDate, formatDateTime, formatNumber, formatScore, formatShortDate, formatTime, plural } from '@osinum/kernel';

type Helper = (...values: never[]) => unknown;

/** Dates reach a page as `Date` or as the ISO text of an API. */
export type DateLike = Date | string;

const toDate = (value: DateLike): Date => (typeof value === 'string' ? new Date(value) : value);

/**
 * What templates may call. A helper hides a value of the same name, hence `asDate` and not `date`.
 * Handlebars adds its options object as a last argument; none of these reads it.
 */
export const helpers = {
  asDate: (value: DateLike) => formatDate(toDate(value)).replace(' ', NBSP),
  asShortDate: (value: DateLike) => formatShortDate(toDate(value)),
  asDateTime: (value: DateLike) => formatDateTime(toDate(value)),
  asTime: (value: DateLike) => formatTime(toDate(value)),
  asIso: (value: DateLike) => toDate(value).toISOString(),
  asNumber: (value: number) => formatNumber(value),
  asScore: (value: number | null | undefined) => formatScore(value),
  counted: (value: number, singular: string, several?: unknown) =>
    plural(value, singular, typeof several === 'string' ? several : undefined),
  plural: (value: number, singular: string, several: string) => (Math.abs(value) < 2 ? singular : several),
  eq: (one: unknown, other: unknown) => one === other,
  not: (value: unknown) => !value,
  or: (...values: unknown[]) => values.slice(0, -1).find(Boolean),
  and: (...values: unknown[]) => values.slice(0, -1).every(Boolean),
  concat: (...values: unknown[]) => values.slice(0, -1).filter((value) => value !== undefined && value !== null).join(''),
  add: (one: number, other: number) => one + other,
} satisfies Record<string, Helper>;
