export { freshDatabase, type FreshDatabase } from './database.ts';
export { eventually, type EventuallyOptions } from './eventually.ts';
export * from './sign-in.ts';
