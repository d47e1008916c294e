// npm run totp -- <identifiant> : le code à six chiffres d’une personne de l’équipe de démonstration, maintenant.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { dataFolder } from './lib/paths.mjs';

await bootstrap();
const { TOTP } = await import('otpauth');

const file = join(dataFolder(), 'staff-credentials.json');
const wanted = process.argv[2];
let credentials = [];
try {
  credentials = JSON.parse(readFileSync(file, 'utf8'));
} catch {
  console.error(`${file} n’existe pas encore : lancez d’abord npm start.`);
  process.exit(1);
}
const person = credentials.find(({ username }) => username === wanted);
if (!person) {
  console.error(`Indiquez l’une de ces personnes : ${credentials.map(({ username }) => username).join(', ')}`);
  process.exit(1);
}
console.log(new TOTP({ secret: person.totpSecret }).generate());
