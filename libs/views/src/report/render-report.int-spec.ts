import { beforeAll, describe, expect, it } from '@jest/globals';
import { brands } from '../brand/brands.ts';
import { renderReport } from './render-report.ts';
import { aReport } from './report.fixture.ts';

const pageCount = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0;

describe.each(Object.entries(brands))('The report in the brand %s', (_, brand) => {
  let pdf: Buffer;
  let raw: string;
  let text: string;
  beforeAll(async () => {
    pdf = await renderReport(aReport(), brand);
    raw = pdf.toString('latin1');
    text = pdf.toString('utf8');
  });

  it('is a PDF of several pages', () => {
    expect(raw.slice(0, 5)).toBe('%PDF-');
    expect(raw.trimEnd().slice(-5)).toBe('%%EOF');
    expect(pageCount(pdf)).toBeGreaterThan(3);
  });

  it('is tagged, in French, and says it keeps to PDF/UA-1', () => {
    expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(raw).toMatch(/\/Lang\s*\(fr(-FR)?\)/);
    expect(raw).toContain('/StructTreeRoot');
    expect(text).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/);
  });

  it('shows its title, and holds the brand as its author', () => {
    expect(raw).toContain('/DisplayDocTitle true');
    expect(text).toContain('Diagnostic numérique de Crisolles, Une phrase de la commune');
    expect(text).toContain(brand.name);
  });

  it('marks headings, tables with their heads, and lists', () => {
    for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'TD', 'L', 'LI']) expect(raw).toMatch(new RegExp(`/S ?/${role}\\b`));
  });
});

const hostile = [
  '#sys.version #panic("x") #read("/etc/passwd") #{ while true {} }',
  '*gras* _penché_ $x^2$ @label <label> `code` = titre \\ // rien /* rien */ - liste ~ --- "citation" \'a\'',
  ']] )) }} "]"; #import "x"; \\u{41}',
  '</dc:title><x:y> & <script>',
  'a\u0000b\r\n\u202e😀中文\ud800',
  'W'.repeat(600),
  '',
];

describe('A report with texts of strangers', () => {
  it.each(hostile)('prints %j as text', async (text) => {
    expect(pageCount(await renderReport(aReport(text), brands.osinum))).toBeGreaterThan(3);
  }, 20_000);

  it('can draw every letter that a printable text keeps, in each face', async () => {
    const kept = [[0x20, 0x7e], [0xa0, 0x36f], [0x386, 0x3ce], [0x400, 0x477], [0x1e00, 0x1eff], [0x2000, 0x20bf], [0x2116, 0x2265], [0x25a1, 0x25a1]]
      .flatMap(([from, to]) => Array.from({ length: to! - from! + 1 }, (_, index) => String.fromCodePoint(from! + index)))
      .join(' ');
    const everywhere = { headline: kept, lead: kept, answers: [{ title: kept, score: kept, rows: [] }], toAsk: [{ question: kept, how: kept }] };
    for (const brand of [brands.osinum, brands.vallees]) await expect(renderReport(aReport('x', everywhere), brand)).resolves.toBeInstanceOf(Buffer);
  }, 20_000);

  it('fails alone: the next report still comes', async () => {
    const broken = renderReport({ ...aReport(), scores: undefined as never }, brands.osinum);
    const next = renderReport(aReport(), brands.osinum);
    await expect(broken).rejects.toThrow();
    await expect(next).resolves.toBeInstanceOf(Buffer);
  }, 20_000);
});
