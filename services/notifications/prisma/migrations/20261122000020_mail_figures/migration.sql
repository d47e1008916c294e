-- Whoever operates the platform sees how many mails wait, left and failed: states and dates, never to whom.
CREATE INDEX delivery_unsent ON "delivery" (state) WHERE state NOT IN ('sent', 'resent', 'skipped');
CREATE INDEX delivery_ended ON "delivery" (ended_at);

DO $$
DECLARE system text := regexp_replace(current_user, '_owner$', '_system');
BEGIN
  EXECUTE format('GRANT SELECT (instance_id, mail_id, state, attempts, reason_code, ended_at) ON "delivery" TO %I', system);
  EXECUTE format('CREATE POLICY delivery_swept_by_system ON "delivery" FOR SELECT TO %I USING (true)', system);
END $$;
