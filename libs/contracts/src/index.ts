export * from './api/index.ts';
export * from './content/served-calls.ts';
export * from './events/registry.ts';
export * as caseworkEvents from './generated/casework/v1/events_pb.ts';
export * as catalogueEvents from './generated/catalogue/v1/events_pb.ts';
export * as diagnosticsEvents from './generated/diagnostics/v1/events_pb.ts';
export * as identityEvents from './generated/identity/v1/events_pb.ts';
export * as notificationsEvents from './generated/notifications/v1/events_pb.ts';
export * as recommendationsEvents from './generated/recommendations/v1/events_pb.ts';
