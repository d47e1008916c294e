export { freshDatabase, type FreshDatabase } from './database.ts';
export { eventually, type EventuallyOptions } from './eventually.ts';
export { eventProbe, type EventProbe } from './event-probe.ts';
export { HandBus, type HandMeta } from './hand-bus.ts';
export { HandClock } from './hand-clock.ts';
export { OtlpReceiver } from './otlp-receiver.ts';
export type { ReceivedSpan } from './otlp-wire.ts';
export * from './sign-in.ts';
export { startTestService, type PublishedEvent, type TestService } from './test-service.ts';
