const BYTE_ORDER_MARK = '\ufeff';

/** A spreadsheet takes a cell that starts so for a formula, also behind the spaces it trims. */
const FORMULA = /^[\s\u00a0\u202f]*[=+\-@\t\r＝＋－＠]/u;

/**
 * Rows as a French spreadsheet opens them by a double click: UTF-8 with its mark, semicolons, CRLF. A text that
 * would run as a formula is kept as text by an apostrophe; numbers, negative ones too, go as they are.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = FORMULA.test(value) || /^[\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
