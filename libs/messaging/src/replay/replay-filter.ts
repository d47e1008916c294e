export interface ReplayFilter {
  group: string;
  /** Dead letters of this event type. */
  type?: string | undefined;
  /** Of this operator's instance. */
  instanceId?: string | undefined;
  /** Failed since. */
  since?: Date | undefined;
  /** This one. */
  eventId?: string | undefined;
}

/** The open dead letters of a filter, as a WHERE clause and its values. */
export function whereOpen({ group, type, instanceId, since, eventId }: ReplayFilter): { where: string; values: (string | null)[] } {
  return {
    where: `consumer = $1 AND resolved_at IS NULL
      AND ($2::text IS NULL OR type = $2) AND ($3::uuid IS NULL OR instance_id = $3::uuid)
      AND ($4::timestamptz IS NULL OR failed_at >= $4::timestamptz) AND ($5::uuid IS NULL OR event_id = $5::uuid)`,
    values: [group, type ?? null, instanceId ?? null, since?.toISOString() ?? null, eventId ?? null],
  };
}
