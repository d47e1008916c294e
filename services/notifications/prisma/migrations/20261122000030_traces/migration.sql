-- What is done minutes later belongs to the trace of what armed it (W3C traceparent; empty when nothing is traced).
ALTER TABLE "mail" ADD COLUMN "traceparent" TEXT;
ALTER TABLE "diagnostic_life" ADD COLUMN "traceparent" TEXT;
