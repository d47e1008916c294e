import { writeFileSync } from 'node:fs';
import { compileMailLayout } from '../src/mail/compile-layout.ts';

const html = await compileMailLayout();
writeFileSync(new URL('../mail/layout.html.hbs', import.meta.url), html);
console.log(`mail/layout.html.hbs: ${html.length} caractères`);
