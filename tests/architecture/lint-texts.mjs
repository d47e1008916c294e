import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

// Lints texts as if they stood in the files named, and prints the rules they break. A process of its own: the
// boundary rule reads the module graph, which Jest's module loader cannot.
const eslint = new ESLint();
const broken = {};
for (const [filePath, code] of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath });
  broken[filePath] = result?.messages.map(({ ruleId }) => ruleId) ?? [];
}
process.stdout.write(JSON.stringify(broken));
