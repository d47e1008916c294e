import { describe, expect, it } from '@jest/globals';
import { csvOf } from './csv.ts';

/** One row as a spreadsheet reads it back. */
const readRow = (text: string) =>
  [...text.slice(1, -2).matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;"]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);

describe('A table for a spreadsheet', () => {
  it('starts with the mark of UTF-8 and ends its lines as Windows does', () => {
    expect(csvOf([['Thème', 'Réponse'], ['Été', 'Œuvre']])).toBe('\ufeffThème;Réponse\r\nÉté;Œuvre\r\n');
  });

  it('quotes what would break a row, and gives it back whole', () => {
    const row = ['a;b', 'dit «\u00a0"oui"\u00a0»', 'deux\nlignes', 'fin\r\n', ''];
    expect(readRow(csvOf([row]))).toEqual(row);
  });

  it.each(['=1+1', '+33 6', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\u00a0@x', '=HYPERLINK("http://x";"y")', '＝1', '\n=1'])('keeps %j as text', (text) => {
    expect(readRow(csvOf([[text]]))).toEqual([`'${text}`]);
  });

  it.each(['1,5 sur 3', 'a=b', 'Saint-Aubin', '« = »'])('leaves %j as it is', (text) => {
    expect(readRow(csvOf([[text]]))).toEqual([text]);
  });

  it('writes numbers as France does, below zero too', () => {
    expect(csvOf([[1.5, -2, 0]])).toBe('\ufeff1,5;-2;0\r\n');
  });
});
