/** What the door made of a completion: a yes, a sure no, or nothing that one can rely on. */
export type Answer = 'acknowledged' | 'refused' | 'in-doubt';

/** A line of the ledger about one completion: it is written before it is asked, and again with the answer. */
export interface CompletionLine {
  readonly what: 'asked' | Answer;
  readonly diagnosticId: string;
  readonly collectiviteId: string;
}

export interface LedgerFacts {
  readonly acknowledged: ReadonlySet<string>;
  readonly inDoubt: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
}

/**
 * What the ledger says of each diagnostic in the end. One asked and never answered is in doubt; one that was in doubt
 * once stays so, whatever a later answer was, unless it was a yes.
 */
export function factsOf(lines: readonly CompletionLine[]): LedgerFacts {
  const facts = { acknowledged: new Set<string>(), inDoubt: new Set<string>(), refused: new Set<string>() };
  const open = new Set<string>();
  for (const { what, diagnosticId } of lines) {
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
