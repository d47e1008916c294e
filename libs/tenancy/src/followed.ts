import { follow } from '@osinum/kernel';

/** The database's name in a connection address. */
export function databaseName(url: string): string {
  return new URL(url).pathname.slice(1);
}

/** A visit to the database as a span of the trace under way; neither statements nor values are told. */
export function followed<T>(database: string, operation: 'transaction' | 'hot read' | 'hot write', work: () => Promise<T>): Promise<T> {
  const attributes = { 'db.system.name': 'postgresql', 'db.namespace': database, 'db.operation.name': operation } as const;
  return follow({ name: `${operation} ${database}`, kind: 'client', attributes, onlyWithin: true }, work);
}
