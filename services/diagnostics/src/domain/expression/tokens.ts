import { ExpressionError } from './syntax.ts';

export interface Token {
  readonly type: 'word' | 'number' | 'text' | 'symbol';
  readonly text: string;
}

const token =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|'(?<text>[^']*)'|(?<word>[A-Za-z][A-Za-z0-9-]*(?:\.[a-z][a-z0-9-]*)?)|(?<symbol><=|>=|!=|[=<>(),]))/y;

/** Splits a condition into words, numbers, quoted texts and symbols. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  const rest = source.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < rest.length) {
    const at = token.lastIndex;
    const groups = token.exec(rest)?.groups;
    if (groups === undefined) {
      throw new ExpressionError([`« ${source} » : signe inattendu au caractère ${at + 1}.`]);
    }
    tokens.push(asToken(groups));
  }
  return tokens;
}

function asToken(groups: Record<string, string | undefined>): Token {
  for (const type of ['number', 'text', 'word', 'symbol'] as const) {
    const text = groups[type];
    if (text !== undefined) return { type, text };
  }
  throw new ExpressionError(['Signe inattendu.']);
}
