-- What a failed mail is about: the first word of its key.
DO $$
DECLARE system text := regexp_replace(current_user, '_owner$', '_system');
BEGIN
  EXECUTE format('GRANT SELECT (send_key) ON "mail" TO %I', system);
END $$;
