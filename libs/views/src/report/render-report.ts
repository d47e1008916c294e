import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Brand } from '../brand/brand.ts';
import { printableTexts } from './printable.ts';
import type { ReportModel } from './report-model.ts';
import { unpackWoff } from './unpack-woff.ts';

/** Every so many reports the compiler forgets what it laid out and did not use again since the last time. */
const REPORTS_BETWEEN_CLEANINGS = 12;

const packageRoot = new URL('../../', import.meta.url);
const layout = readFileSync(new URL('report/report.typ', packageRoot), 'utf8');

let compiler: NodeCompiler | undefined;
let made = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * The report of a signed diagnostic as a tagged PDF/UA-1 document, in the colours and the name of a brand. Texts go
 * to the layout as data, never as source. One compiler for the process, one report at a time: each waits its turn
 * and lets other requests run in between.
 */
export function renderReport(model: ReportModel, brand: Brand): Promise<Buffer> {
  const turn = last.then(() => nextTurn()).then(() => compile(model, brand));
  last = turn.catch(() => undefined);
  return turn;
}

function compile(model: ReportModel, brand: Brand): Buffer {
  compiler ??= openCompiler();
  const inputs = { report: JSON.stringify(printableTexts(model)), brand: JSON.stringify(printableTexts(brand)), logo: logoOf(brand) };
  const pdf = compiler.pdf({ mainFileContent: layout, inputs }, { pdfStandard: 'ua-1', pdfTags: true });
  made += 1;
  if (made % REPORTS_BETWEEN_CLEANINGS === 0) compiler.evictCache(1);
  return pdf;
}

/** Body in the face the compiler carries (Libertinus); headings in ours. */
function openCompiler(): NodeCompiler {
  const face = createRequire(import.meta.url).resolve('@fontsource/young-serif/files/young-serif-latin-400-normal.woff');
  return NodeCompiler.create({
    workspace: fileURLToPath(new URL('report/', packageRoot)),
    fontArgs: [{ fontBlobs: [unpackWoff(readFileSync(face))] }],
  });
}

function logoOf({ logo }: Brand): string {
  return readFileSync(new URL(`static/${logo}`, packageRoot), 'utf8');
}
