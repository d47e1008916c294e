import type { ExpectedEffects } from '../rules/completions.ts';
import type { Databases } from './databases.ts';
import type { Door } from './door.ts';
import type { Template } from './drafts.ts';
import { drain } from './drain.ts';
import { countEffects, effectNames } from './effects.ts';
import type { Ledger } from './ledger.ts';

export interface WitnessOptions {
  databases: Databases;
  door: Door;
  template: Template;
  ledger: Ledger;
}

/** What must be there exactly so often, whatever the answers. */
const sure: ExpectedEffects = { Dossier: 1, 'Tâche en double': 0, Plan: 1, 'Relance armée': 1, 'Date de relance': 4, 'Courriel de fin': 1 };

/** A mail to the référent and one to an advisor at least. */
const advisorsAndReferent = 2;

/** Signs the template while nothing is wrong, waits for all that follows, and counts it: the measure of the others. */
export async function witness({ databases, door, template, ledger }: WitnessOptions): Promise<ExpectedEffects> {
  await ledger.note({ what: 'asked', ...template });
  const answer = await door.complete(template);
  await ledger.note({ what: answer, ...template });
  if (answer !== 'acknowledged') throw new Error(`the first completion, without any fault, was ${answer}`);
  const left = await drain(databases, [template.collectiviteId], 120_000, () => {});
  const counted = await countEffects(databases, [template.collectiviteId]);
  const expected = Object.fromEntries(effectNames.map((name) => [name, counted.find(({ effect }) => effect === name)?.count ?? 0]));
  const wrong = Object.entries(sure).filter(([effect, count]) => expected[effect] !== count).map(([effect]) => `${effect} : ${expected[effect]}`);
  if (wrong.length > 0 || !expected['Tâche'] || !expected['Action du plan'] || expected['Envoi']! < advisorsAndReferent) {
    throw new Error(`the first completion, without any fault, did not lead to what it should: ${JSON.stringify({ expected, left })}`);
  }
  return expected;
}
