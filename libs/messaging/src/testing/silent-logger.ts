import type { Logger } from '../logger.ts';

const ignore = () => {};

/** For specs: failures are expected there, and asserted on. */
export const silentLogger: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
