-- {table}: the system role of {service} finds what is due; each item is then handled under its own tenant.
-- Name here the columns that the sweep reads: identifiers, owner and due date, never content.
GRANT SELECT ({columns}) ON "{table}" TO {service}_system;
CREATE POLICY {table}_swept_by_system ON "{table}" FOR SELECT TO {service}_system USING (true);
