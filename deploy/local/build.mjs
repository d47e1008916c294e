import { bootstrap } from './lib/bootstrap.mjs';

/** Generates code and compiles, skipping what is up to date. */
export async function build() {}
if (import.meta.filename === process.argv[1]) await bootstrap();
