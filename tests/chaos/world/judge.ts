import { consumersOf, ordered } from '../rules/chain.ts';
import { compare } from '../rules/compare.ts';
import type { ExpectedEffects } from '../rules/completions.ts';
import { factsOf, type CompletionLine, type MoveLine } from '../rules/ledger-facts.ts';
import { resends } from '../rules/mails.ts';
import type { Left } from '../rules/observed.ts';
import type { Verdict } from '../rules/violation.ts';
import type { Databases } from './databases.ts';
import { drain } from './drain.ts';
import type { Ledger, LedgerLine } from './ledger.ts';
import type { LoadFigures } from './load.ts';
import type { MailFolder } from './mailbox.ts';
import { observe } from './observe.ts';

export interface JudgeOptions {
  databases: Databases;
  mails: MailFolder;
  ledger: Ledger;
  figures: LoadFigures;
  collectivites: readonly string[];
  expected: ExpectedEffects;
  drainMs: number;
  say(line: string): void;
}

export interface Judgement {
  verdicts: readonly Verdict[];
  left: Left;
  drainedMs: number;
  figures: LoadFigures & {
    inDoubt: number;
    inDoubtDone: number;
    refused: number;
    events: number;
    moves: number;
    deliveredAgain: number;
    mails: number;
    resends: number;
    resendsSaid: number;
  };
}

/** Waits for what is on its way, looks at everything, and compares it with the ledger. */
export async function judge({ databases, mails, ledger, figures, collectivites, expected, drainMs, say }: JudgeOptions): Promise<Judgement> {
  const start = Date.now();
  const left = await drain(databases, collectivites, drainMs, (now) => say(`  encore en chemin : ${now.events} événements, ${now.diagnostics} effets, ${now.mails} courriels`));
  const drainedMs = Date.now() - start;
  const observed = await observe({ databases, mails, collectivites, left });
  const facts = factsOf(ledger.lines.filter(isJudged));
  return {
    verdicts: compare(facts, observed, { consumersOf, ordered, effects: expected }),
    left,
    drainedMs,
    figures: {
      ...figures,
      inDoubt: facts.inDoubt.size,
      inDoubtDone: [...facts.inDoubt].filter((id) => observed.signed.has(id)).length,
      refused: ledger.lines.filter(({ what }) => what === 'refused').length,
      events: observed.outbox.length,
      moves: [...facts.moves.values()].reduce((sum, one) => sum + one, 0),
      deliveredAgain: observed.delivered.length - new Set(observed.delivered.map(({ id }) => id)).size,
      mails: observed.saidMails.length,
      resends: resends(observed),
      resendsSaid: observed.saidMails.filter(({ state }) => state === 'resent').length,
    },
  };
}

const judgedWords = ['asked', 'acknowledged', 'refused', 'in-doubt', 'moved'];
const isJudged = (line: LedgerLine): line is (CompletionLine | MoveLine) & LedgerLine => judgedWords.includes(line.what);
