import type { Operation, OperationAttributes } from './operation.ts';

/** A piece of work under way: what it learns of itself. */
export interface OperationInHand {
  note(attributes: OperationAttributes): void;
  /** It failed without rejecting; only the kind of error is told. */
  fail(error: unknown): void;
}

/** What follows the work of the platform; there is none until `useTracer`. */
export interface Tracer {
  follow<T>(operation: Operation, work: (inHand: OperationInHand) => Promise<T>): Promise<T>;
  /** W3C `traceparent` of the work under way. */
  traceparent(): string | undefined;
}

/** Nobody follows it. */
export const unfollowed: OperationInHand = { note: () => {}, fail: () => {} };

const noTracer: Tracer = { follow: (_operation, work) => work(unfollowed), traceparent: () => undefined };

let tracer = noTracer;

/** Follows the work of this process from now on; nothing is followed when called without a tracer. */
export function useTracer(next: Tracer = noTracer): void {
  tracer = next;
}

/** Runs a piece of work as part of a trace; when it rejects, the trace tells the kind of error and never its message. */
export function follow<T>(operation: Operation, work: (inHand: OperationInHand) => Promise<T>): Promise<T> {
  return tracer.follow(operation, work);
}

/** What to keep with something that will be done later, so that it belongs to the trace of its cause. */
export function traceparent(): string | undefined {
  return tracer.traceparent();
}
