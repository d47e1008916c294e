// G11: the report by our renderer against a warm headless Chromium that prints the same report as HTML.
//   node --conditions=@osinum/source tests/bench/g11-pdf.mjs
// Both sides get other texts at each run, both make a tagged A4 document; rounds alternate. A figure to read, never a test.
import { brands, renderReport } from '@osinum/views';
import { launchBrowser } from '@osinum/testing/browser';
import { aReport } from '../../libs/views/src/report/report.fixture.ts';
import { reportHtml } from './g11/report-html.mjs';

const ROUNDS = 3;
const RUNS = 15;
const WARM_UP = 4;

let serial = 0;
const nextReport = () => aReport(`Les copies restent dans les locaux, et personne ne les a relues depuis le ${(serial += 1)} mars`);

const browser = await launchBrowser();
const page = await browser.newPage();
const sides = {
  osinum: () => renderReport(nextReport(), brands.osinum),
  chromium: async () => {
    await page.setContent(reportHtml(nextReport(), brands.osinum));
    return page.pdf({ format: 'A4', tagged: true, outline: false, printBackground: true });
  },
};

async function measure(run, times) {
  const taken = [];
  let pdf;
  for (let count = 0; count < times; count += 1) {
    const start = performance.now();
    pdf = await run();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { median: taken[Math.floor(times / 2)], p95: taken[Math.min(times - 1, Math.floor(times * 0.95))], pages: pagesOf(pdf), kilobytes: Math.round(pdf.length / 1000) };
}

const pagesOf = (pdf) => Buffer.from(pdf).toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0;
const say = (name, { median, p95, pages, kilobytes }) => `${name} ${median.toFixed(1)} ms (p95 ${p95.toFixed(1)}; ${pages} pages, ${kilobytes} kB)`;

try {
  for (const run of Object.values(sides)) await measure(run, WARM_UP);
  const ratios = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const [ours, theirs] = [await measure(sides.osinum, RUNS), await measure(sides.chromium, RUNS)];
    ratios.push(ours.median / theirs.median);
    console.log(`round ${round}: ${say('osinum', ours)} | ${say('chromium', theirs)} | ratio ${ratios.at(-1).toFixed(2)}`);
  }
  ratios.sort((a, b) => a - b);
  console.log(`G11: ratio ${ratios[1].toFixed(2)} (median of ${ROUNDS} rounds, ${RUNS} runs a side; wanted at most 0.5)`);
} finally {
  await browser.close();
}
