/** What the door made of a completion: a yes, a sure no, or nothing that one can rely on. */
export type Answer = 'acknowledged' | 'refused' | 'in-doubt';

/** A line of the ledger about one completion: it is written before it is asked, and again with the answer. */
export interface CompletionLine {
  readonly what: 'asked' | Answer;
  readonly diagnosticId: string;
  readonly collectiviteId: string;
}

/** A line about one move of an action of a plan, once the door said yes to it. */
export interface MoveLine {
  readonly what: 'moved';
  readonly planId: string;
}

export interface LedgerFacts {
  readonly acknowledged: ReadonlySet<string>;
  readonly inDoubt: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
  /** How many moves each plan was granted. */
  readonly moves: ReadonlyMap<string, number>;
}

/**
 * What the ledger says of each diagnostic in the end. One asked and never answered is in doubt; one that was in doubt
 * once stays so, whatever a later answer was, unless it was a yes.
 */
export function factsOf(lines: readonly (CompletionLine | MoveLine)[]): LedgerFacts {
  const facts = { acknowledged: new Set<string>(), inDoubt: new Set<string>(), refused: new Set<string>(), moves: new Map<string, number>() };
  const open = new Set<string>();
  for (const line of lines) {
    if (line.what === 'moved') {
      facts.moves.set(line.planId, (facts.moves.get(line.planId) ?? 0) + 1);
      continue;
    }
    const { what, diagnosticId } = line;
    if (what === 'asked') open.add(diagnosticId);
    else open.delete(diagnosticId);
    if (what === 'acknowledged') facts.acknowledged.add(diagnosticId);
    if (what === 'in-doubt') facts.inDoubt.add(diagnosticId);
    if (what === 'refused') facts.refused.add(diagnosticId);
  }
  for (const id of open) facts.inDoubt.add(id);
  for (const id of facts.acknowledged) facts.inDoubt.delete(id);
  for (const id of [...facts.acknowledged, ...facts.inDoubt]) facts.refused.delete(id);
  return facts;
}
