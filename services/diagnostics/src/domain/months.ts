const month = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/** Whole months from one date to another, both YYYY-MM or YYYY-MM-DD; nothing when one of them is no date. */
export function monthsBetween(from: string, to: string): number | undefined {
  const start = parts(from);
  const end = parts(to);
  if (start === undefined || end === undefined) return undefined;
  const months = (end.year - start.year) * 12 + (end.month - start.month);
  const unfinished = start.day !== undefined && end.day !== undefined && end.day < start.day;
  return unfinished ? months - 1 : months;
}

/** True for an existing month (and day, when given) from 1980 on. */
export function isMonth(text: string): boolean {
  return parts(text) !== undefined;
}

function parts(text: string): { year: number; month: number; day?: number } | undefined {
  const [, year, monthOfYear, day] = month.exec(text)?.map(Number) ?? [];
  if (year === undefined || monthOfYear === undefined) return undefined;
  if (year < 1980 || monthOfYear < 1 || monthOfYear > 12) return undefined;
  if (day === undefined || Number.isNaN(day)) return { year, month: monthOfYear };
  const daysInMonth = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monthOfYear - 1]!;
  return day >= 1 && day <= daysInMonth ? { year, month: monthOfYear, day } : undefined;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
