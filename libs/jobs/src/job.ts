/** What a job carries: ids and little facts, never content nor personal data; the database holds the truth. */
export type JobData = Readonly<Record<string, string | number | boolean>>;

/** When a job runs by itself. */
export type JobSchedule = { everyMs: number } | { cron: string; timezone: string };

export interface JobContext<D extends JobData = JobData> {
  readonly id: string;
  readonly data: D;
  /** 1 at the first try. */
  readonly attempt: number;
}

/** A kind of work and its one handler. */
export interface Job<D extends JobData = JobData> {
  readonly name: string;
  readonly schedule?: JobSchedule | undefined;
  /** Tries in all; 1 unless told for a scheduled job, which comes again by itself, and 5 for the others. */
  readonly attempts?: number | undefined;
  /** Short, and harmless when run twice: a job whose process died is run again. */
  run(context: JobContext<D>): Promise<void>;
}

/** Declares a job; the type of its data is inferred from `run`. */
export function defineJob<D extends JobData = JobData>(job: Job<D>): Job<D> {
  return job;
}

/** How often a job is tried. */
export function attemptsOf({ attempts, schedule }: Pick<Job<any>, 'attempts' | 'schedule'>): number {
  return attempts ?? (schedule ? 1 : 5);
}
