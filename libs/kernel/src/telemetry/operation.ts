/**
 * All that may be said of a piece of work to whoever watches the platform: names of routes, topics and tables, codes,
 * counts. The list is closed so that no address, SIRET, answer, token or query can enter a trace. Names are those of
 * OpenTelemetry's semantic conventions; `osinum.*` are our own.
 */
export interface OperationAttributes {
  'http.request.method'?: string;
  'url.template'?: string;
  'http.response.status_code'?: number;
  'server.address'?: string;
  'server.port'?: number;
  'error.type'?: string;
  'db.system.name'?: 'postgresql';
  'db.namespace'?: string;
  'db.operation.name'?: string;
  'messaging.system'?: 'kafka' | 'bullmq';
  'messaging.destination.name'?: string;
  'messaging.operation.name'?: string;
  'messaging.operation.type'?: 'create' | 'send' | 'process';
  'messaging.message.id'?: string;
  'messaging.batch.message_count'?: number;
  'messaging.consumer.group.name'?: string;
  'osinum.event.type'?: string;
  'osinum.event.outcome'?: string;
  'osinum.job.attempt'?: number;
  'osinum.mail.kind'?: string;
}

/** A piece of work that a trace shows. */
export interface Operation {
  /** Few different ones: a verb and a route, a topic or a table, never an id. */
  name: string;
  kind: 'internal' | 'client' | 'producer' | 'consumer';
  attributes?: OperationAttributes;
  /** What caused it (`traceparent`), when that is not the work under way; null when nothing known did. */
  parent?: string | null | undefined;
  /** Other causes (`traceparent`), of a piece of work done for several. */
  links?: readonly string[];
  /** Shown as part of a trace under way; alone it is not worth one. */
  onlyWithin?: boolean;
}
