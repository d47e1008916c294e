/** A figure kept of many pieces of work; the keys of `labels` take few different values. */
interface MeasureDefinition {
  readonly help: string;
  readonly labels: readonly string[];
  /** Upper bounds; in seconds when the name says so. */
  readonly buckets: readonly number[];
}

const requests = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const work = [0.005, 0.025, 0.1, 0.5, 1, 2.5, 5, 10, 30];
const delays = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3_600];

/** The histograms of the platform, by their name at `/metrics`. */
export const measures = {
  osinum_http_request_duration_seconds: { help: 'Requests answered, by route template and status', labels: ['method', 'route', 'status'], buckets: requests },
  osinum_call_duration_seconds: { help: 'Calls to other services and to Keycloak, as the caller sees them', labels: ['target', 'route', 'outcome'], buckets: requests },
  osinum_event_handling_seconds: { help: 'Events handled, tries and pauses included', labels: ['event', 'outcome'], buckets: work },
  osinum_event_delay_seconds: { help: 'From what happened to its effect here', labels: ['event'], buckets: delays },
  osinum_relay_batch_duration_seconds: { help: 'Batches of the outbox sent to Kafka', labels: ['outcome'], buckets: work },
  osinum_relay_batch_events: { help: 'Events of a batch of the outbox', labels: [], buckets: [1, 2, 5, 10, 50, 100, 500] },
  osinum_job_duration_seconds: { help: 'Jobs run', labels: ['job', 'outcome'], buckets: work },
  osinum_mail_sending_seconds: { help: 'Mails handed to the mail server, or refused by it', labels: ['mail', 'outcome'], buckets: work },
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureName = keyof typeof measures;
type LabelsOf<N extends MeasureName> = Record<(typeof measures)[N]['labels'][number], string>;

/** Where figures go; nowhere until `useMeter`. */
export type Meter = (name: MeasureName, labels: Record<string, string>, value: number) => void;

const noMeter: Meter = () => {};
let meter = noMeter;

/** Keeps the figures of this process from now on; none when called without a meter. */
export function useMeter(next: Meter = noMeter): void {
  meter = next;
}

export function measure<N extends MeasureName>(name: N, labels: LabelsOf<N>, value: number): void {
  meter(name, labels, value);
}

type Timed = { [N in MeasureName]: 'outcome' extends (typeof measures)[N]['labels'][number] ? N : never }[MeasureName];

/** Runs a piece of work and keeps its duration; `outcome` is `ok`, or `failed` when it rejects. */
export async function timed<N extends Timed, T>(name: N, labels: Omit<LabelsOf<N>, 'outcome'>, run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  let outcome = 'failed';
  try {
    const result = await run();
    outcome = 'ok';
    return result;
  } finally {
    meter(name, { ...labels, outcome }, (performance.now() - start) / 1000);
  }
}
