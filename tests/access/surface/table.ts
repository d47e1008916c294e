type Row = Readonly<Record<string, string | number>>;

/** Prints a table under a title, columns aligned, numbers to the right. */
export function printTable(title: string, columns: readonly string[], rows: readonly Row[]): void {
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => String(row[column] ?? '').length)));
  const header = columns.map((column, index) => column.padEnd(widths[index]!)).join('  ');
  const lines = rows.map((row) => columns.map((column, index) => align(row[column] ?? '', widths[index]!)).join('  '));
  print([title, header, ...lines].join('\n'));
}

/** Prints a line of the test's account. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

const align = (value: string | number, width: number) =>
  typeof value === 'number' ? String(value).padStart(width) : value.padEnd(width);
