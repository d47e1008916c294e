export * from './access/permissions.ts';
export * from './errors/domain-error.ts';
export * from './identity/ids.ts';
export * from './identity/siret.ts';
export * from './text/french.ts';
export * from './time/clock.ts';
