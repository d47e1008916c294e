const paris = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in Paris, as YYYY-MM-DD. */
export function parisDay(date: Date): string {
  return paris.format(date);
}
