CREATE TABLE tenant_checks (
    tenant_id UUID NOT NULL PRIMARY KEY,
    rehearsal_id UUID NOT NULL,
    run UUID NOT NULL,
    order_id UUID,
    state TEXT NOT NULL,
    steps TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    seen_at BIGINT NOT NULL,
    CONSTRAINT tenant_checks_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE UNIQUE INDEX tenant_checks_rehearsal_key ON tenant_checks (rehearsal_id);
CREATE INDEX payments_quarantined_idx ON payments (tenant_id, id) WHERE state = 'quarantined';
CREATE INDEX installations_app_idx ON installations (app, id);
CREATE INDEX platform_audit_subject_idx ON platform_audit (subject, id);
CREATE INDEX platform_audit_at_idx ON platform_audit (at, id)
