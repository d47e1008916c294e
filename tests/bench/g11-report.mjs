// G11: the report by our renderer against a warm headless Chromium that prints the same report as HTML. Both sides get
// other texts at each run (Typst remembers what it has set), both make a tagged A4 document.
import { brands, renderReport } from '@osinum/views';
import { launchBrowser } from '@osinum/testing/browser';
import { aReport } from '../../libs/views/src/report/report.fixture.ts';
import { median } from './frame/verdict.mjs';
import { reportHtml } from './g11/report-html.mjs';

const RUNS = 15;

let serial = 0;
const nextReport = () => aReport(`Les copies restent dans les locaux, et personne ne les a relues depuis le ${(serial += 1)} mars`);

/** @type {import('./frame/run-bench.mjs').Bench} */
export default {
  unit: 'ms',
  goals: [{ of: 'typst', over: 'chromium', atMost: 0.5 }],
  async open() {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const last = {};
    const print = async () => {
      await page.setContent(reportHtml(nextReport(), brands.osinum));
      return page.pdf({ format: 'A4', tagged: true, outline: false, printBackground: true });
    };
    const side = (name, make) => async () => {
      const { taken, pdf } = await timed(make);
      last[name] = pdf;
      return median(taken);
    };
    return {
      sides: { typst: side('typst', () => renderReport(nextReport(), brands.osinum)), chromium: side('chromium', print) },
      notes: [`médiane de ${RUNS} rapports par tour, tous différents`],
      after: () => Object.entries(last).map(([name, pdf]) => `${name} : ${pagesOf(pdf)} pages, ${Math.round(pdf.length / 1000)} ko`),
      close: () => browser.close(),
    };
  },
};

async function timed(make) {
  const taken = [];
  let pdf;
  for (let count = 0; count < RUNS; count += 1) {
    const start = performance.now();
    pdf = await make();
    taken.push(performance.now() - start);
  }
  return { taken, pdf };
}

const pagesOf = (pdf) => Buffer.from(pdf).toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0;
