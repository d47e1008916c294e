import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export type Engine = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

// Node has it; its types come with the browser's, which this project leaves out.
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, () => void> } }>;
};

let loaded: Promise<Engine> | undefined;

/** Prisma's schema engine, loaded once and by hand: Node needs a flag to import WebAssembly. */
export function loadEngine(): Promise<Engine> {
  return (loaded ??= instantiate());
}

async function instantiate(): Promise<Engine> {
  // Where the engine says why it stopped, before a bare « unreachable ».
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => process.stderr.write(`${message}\n`) } });
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm');
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports['__wbindgen_start']?.();
  return glue;
}
