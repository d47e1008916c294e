/** Injection tokens of what every service may ask for. */
export const CONFIG = Symbol('config');
export const CLOCK = Symbol('clock');
export const DATABASE = Symbol('database');
export const SYSTEM_DATABASE = Symbol('system-database');
/** The whole service context, for what starts after the module is built (jobs). */
export const CONTEXT = Symbol('context');
export const LOGGER = Symbol('logger');
export const ACCESS_FACTS = Symbol('access-facts');
export const TOKEN_VERIFIER = Symbol('token-verifier');
export const READINESS = Symbol('readiness');
