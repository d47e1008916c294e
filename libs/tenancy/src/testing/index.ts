export { eventually, type EventuallyOptions } from './eventually.ts';
export { freshDatabaseFrom, type FreshDatabase, type FreshDatabaseOptions } from './fresh-database.ts';
export { superuserUrl } from './superuser-url.ts';
