const longest = 300;
const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;
const quotation = /"([^"]*)"/g;
/** Quoted too, and wanted: "accompagnement_pkey". */
const databaseName = /^[\w.:-]{1,63}$/;

/**
 * The reason of a failure as an operator may read it: one line, without what libraries quote of the content. They
 * explain at length: the first line says what kind of error it is, the last says which.
 */
export function plainReason(reason: string): string {
  const lines = reason.split('\n').map((line) => line.trim()).filter(Boolean);
  const line = lines.length > 1 ? `${lines[0]} … ${lines.at(-1)}` : (lines[0] ?? '');
  const plain = line.replace(address, '…').replace(quotation, (whole, quoted: string) => (databaseName.test(quoted) ? whole : '"…"'));
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}
