-- Outbox, inbox, dead letters and parked events. The same text stands in the first migration of each service
-- (an architecture test compares).
CREATE SCHEMA messaging;

-- Events to publish, written in the transaction of the change they tell.
CREATE TABLE messaging.outbox (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL,
  topic text NOT NULL,
  type text NOT NULL,
  key text NOT NULL,
  payload jsonb NOT NULL,
  occurred_at timestamptz NOT NULL,
  instance_id uuid,
  collectivite_id uuid,
  aggregate_version bigint,
  causation_id uuid,
  actor text,
  traceparent text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  published_at timestamptz
);
CREATE INDEX outbox_unpublished ON messaging.outbox (position) WHERE published_at IS NULL;
CREATE INDEX outbox_published ON messaging.outbox USING brin (published_at);

CREATE FUNCTION messaging.notify_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('messaging_outbox', '');
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_notify AFTER INSERT ON messaging.outbox
  FOR EACH STATEMENT EXECUTE FUNCTION messaging.notify_outbox();

-- Facts already applied, written in the transaction of their effect.
CREATE TABLE messaging.inbox (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  processed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_processed ON messaging.inbox USING brin (processed_at);

-- Events that could not be applied. Open until replayed or discarded.
CREATE TABLE messaging.dead_letter (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  topic text NOT NULL,
  partition integer NOT NULL,
  kafka_offset bigint NOT NULL,
  key text,
  type text,
  headers jsonb NOT NULL,
  value bytea,
  instance_id uuid,
  collectivite_id uuid,
  occurred_at timestamptz,
  reason text NOT NULL,
  attempts integer NOT NULL,
  failed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  replay_requested_at timestamptz,
  resolved_at timestamptz,
  PRIMARY KEY (consumer, event_id)
);
CREATE INDEX dead_letter_open ON messaging.dead_letter (consumer, topic, key) WHERE resolved_at IS NULL;

-- Later events of a key that has an open dead letter, in order of arrival.
CREATE TABLE messaging.parked (
  position bigint GENERATED ALWAYS AS IDENTITY,
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  topic text NOT NULL,
  partition integer NOT NULL,
  kafka_offset bigint NOT NULL,
  key text NOT NULL,
  headers jsonb NOT NULL,
  value bytea,
  parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (consumer, event_id)
);
CREATE INDEX parked_in_order ON messaging.parked (consumer, topic, key, position);

-- Both hold events of every tenant: only the consumer runner looks at them, and the system role.
ALTER TABLE messaging.dead_letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE messaging.dead_letter FORCE ROW LEVEL SECURITY;
CREATE POLICY dead_letter_of_runner ON messaging.dead_letter USING (current_setting('app.messaging', true) = 'runner');
ALTER TABLE messaging.parked ENABLE ROW LEVEL SECURITY;
ALTER TABLE messaging.parked FORCE ROW LEVEL SECURITY;
CREATE POLICY parked_of_runner ON messaging.parked USING (current_setting('app.messaging', true) = 'runner');

DO $$
DECLARE
  app text := regexp_replace(current_user, '_owner$', '_app');
  system text := regexp_replace(current_user, '_owner$', '_system');
BEGIN
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA messaging FROM %I', app);
  EXECUTE format('GRANT USAGE ON SCHEMA messaging TO %I, %I', app, system);
  EXECUTE format('GRANT INSERT ON messaging.outbox TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT ON messaging.inbox TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON messaging.dead_letter TO %I', app);
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON messaging.parked TO %I', app);
  EXECUTE format('GRANT SELECT, DELETE, UPDATE (published_at) ON messaging.outbox TO %I', system);
  EXECUTE format('GRANT SELECT, INSERT, DELETE ON messaging.inbox TO %I', system);
  EXECUTE format('GRANT SELECT, DELETE, UPDATE (replay_requested_at) ON messaging.dead_letter TO %I', system);
  EXECUTE format('GRANT SELECT ON messaging.parked TO %I', system);
  EXECUTE format('CREATE POLICY dead_letter_of_system ON messaging.dead_letter TO %I USING (true)', system);
  EXECUTE format('CREATE POLICY parked_of_system ON messaging.parked TO %I USING (true)', system);
END $$;
