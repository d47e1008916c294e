// G11: the report by our renderer against a warm headless Chromium that prints the same report as HTML. Both sides get
// the same reports, another at each run as in service, both make a tagged A4 document. On built services.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brands, renderReport } from '@osinum/views';
import { launchBrowser } from '@osinum/testing/browser';
import { median } from './frame/verdict.mjs';
import { drawnReports } from './g11/drawn-reports.mjs';
import { footerHtml, reportHtml } from './g11/report-html.mjs';

const RUNS = 15;
const face = readFileSync(createRequire(import.meta.url).resolve('@fontsource/young-serif/files/young-serif-latin-400-normal.woff')).toString('base64');
const logo = readFileSync(new URL(`../../libs/views/static/${brands.osinum.logo}`, import.meta.url), 'utf8');

/** @type {import('./frame/run-bench.mjs').Bench} */
export default {
  unit: 'ms',
  goals: [{ of: 'typst', over: 'chromium', atMost: 0.5 }],
  async open() {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const last = {};
    const print = async (report) => {
      await page.setContent(reportHtml(report, { ...brands.osinum, logo, face }));
      return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: true, displayHeaderFooter: true, headerTemplate: '<i></i>', footerTemplate: footerHtml(report) });
    };
    const side = (name, make) => {
      const reports = drawnReports(11);
      return async () => {
        const { taken, pdf } = await timed(reports, make);
        last[name] = pdf;
        return median(taken);
      };
    };
    return {
      sides: { typst: side('typst', (report) => renderReport(report, brands.osinum)), chromium: side('chromium', print) },
      notes: [`médiane de ${RUNS} rapports par tour, tous différents, les mêmes des deux côtés`],
      after: () => Object.entries(last).map(([name, pdf]) => `${name} : ${pagesOf(pdf)} pages, ${Math.round(pdf.length / 1000)} ko`),
      close: () => browser.close(),
    };
  },
};

async function timed(reports, make) {
  const taken = [];
  let pdf;
  for (let count = 0; count < RUNS; count += 1) {
    const report = reports.next().value;
    const start = performance.now();
    pdf = await make(report);
    taken.push(performance.now() - start);
  }
  return { taken, pdf };
}

const pagesOf = (pdf) => Buffer.from(pdf).toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0;
