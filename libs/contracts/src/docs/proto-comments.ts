/**
 * The comments above messages, enumerations and fields of a .proto file, by full name
 * (`osinum.diagnostics.v1.DiagnosticCompleted.overall_score`): the generated code does not keep them.
 */
export function readProtoComments(proto: string): Map<string, string> {
  const comments = new Map<string, string>();
  const scope: string[] = [];
  let pending: string[] = [];
  for (const line of proto.split('\n').map((one) => one.trim())) {
    const comment = /^\/\/ ?(.*)$/.exec(line)?.[1];
    if (comment !== undefined) {
      pending.push(comment);
      continue;
    }
    const name = declaredName(line);
    if (name && pending.length > 0) comments.set([...named(scope), name].join('.'), pending.join(' '));
    pending = [];
    if (line.startsWith('package ')) scope.push(line.slice('package '.length, -1));
    else if (line.endsWith('{')) scope.push(/^oneof\b/.test(line) ? '' : (name ?? ''));
    else if (line === '}') scope.pop();
  }
  return comments;
}

/** A oneof is no scope: its fields belong to the message around it. */
const named = (scope: readonly string[]) => scope.filter(Boolean);

function declaredName(line: string): string | undefined {
  return /^(?:message|enum|oneof) (\w+) \{$/.exec(line)?.[1] ?? /^(?:[\w.<>, ]+ )?(\w+) = \d+;/.exec(line)?.[1];
}
