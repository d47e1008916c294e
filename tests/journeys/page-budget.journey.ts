import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { breachesOf, measurePage, type Cost } from './budget/measure-page.ts';
import { budgets, pages, type PageLine } from './budget/page-budgets.ts';
import { playScene, type PlayedScene } from './budget/scene.ts';
import { openStage, type Stage } from './steps/stage.ts';

let stage: Stage;
let played: PlayedScene;
const table: string[] = [];

beforeAll(async () => {
  stage = await openStage();
  played = await playScene(stage, process.env['DATABASE_URL']!);
}, 400_000);
afterAll(async () => {
  process.stdout.write(`\nkoHTML+CSS  ko en tout  requêtes  éléments  EcoIndex  page\n${table.join('\n')}\n`);
  await played?.close();
  await stage?.close();
});

/** One line of the table: the heaviest of the addresses at which a page was looked at. */
function note({ path }: PageLine, { critical, kilobytes, requests, nodes, index, grade }: Cost): void {
  const [a, b, c] = [critical, kilobytes, index].map((value) => value.toFixed(1));
  table.push(`${a!.padStart(10)}  ${b!.padStart(10)}  ${String(requests).padStart(8)}  ${String(nodes).padStart(8)}  ${c!.padStart(6)} ${grade}  ${path}`);
}

describe('The budget of a page holds', () => {
  it.each(pages.map((line) => [line.path, line] as const))('%s', async (_, line) => {
    const page = played.readers[line.reader];
    const costs = new Map<string, Cost>();
    for (const address of line.at?.(played.scene) ?? [line.path]) costs.set(address, await measurePage(page, `${stage.national}${address}`, line.status));
    note(line, [...costs.values()].sort((a, b) => a.index - b.index)[0]!);
    const breaches = [...costs].flatMap(([address, cost]) => breachesOf(cost, budgets[line.audience]).map((breach) => `${address} : ${breach}`));
    expect(breaches).toEqual([]);
  }, 120_000);
});
