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
/** The figures for the monitoring: a service adds its own to this registry. */
export const METRICS = Symbol('metrics');
export const OPERATIONS = Symbol('operations');
