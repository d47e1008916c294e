/** Prints a table under a title, columns aligned; numbers to the right. */
export function printTable(title: string, rows: readonly Readonly<Record<string, string | number>>[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]!.length)));
  const lines = cells.map((line, lineNumber) =>
    line.map((cell, index) => (lineNumber > 0 && typeof rows[0]?.[columns[index]!] === 'number' ? cell.padStart(widths[index]!) : cell.padEnd(widths[index]!))).join('  '),
  );
  print([title, ...lines].join('\n'));
}

/** Prints a line of the test's account. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
