ALTER TABLE payments ADD COLUMN unmatched BIGINT NOT NULL DEFAULT 0;
ALTER TABLE payments ADD COLUMN unmatched_currency TEXT;
ALTER TABLE payments ADD COLUMN unmatched_back BIGINT NOT NULL DEFAULT 0;
CREATE TABLE former_payment_accounts (
    tenant_id UUID NOT NULL,
    provider TEXT NOT NULL,
    account TEXT NOT NULL,
    config TEXT NOT NULL,
    secrets BYTES NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, provider, account),
    CONSTRAINT former_payment_accounts_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE INDEX payment_messages_kept_idx ON payment_messages (outcome, at);
CREATE INDEX refunds_payment_idx ON refunds (tenant_id, payment_id);
