CREATE TABLE payment_accounts (
    tenant_id UUID NOT NULL,
    provider TEXT NOT NULL,
    enabled BOOLEAN NOT NULL,
    config TEXT NOT NULL,
    secrets BYTES NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, provider),
    CONSTRAINT payment_accounts_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE TABLE payments (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    order_id UUID NOT NULL,
    provider TEXT NOT NULL,
    merchant_no TEXT NOT NULL,
    provider_no TEXT,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    state TEXT NOT NULL,
    action TEXT NOT NULL,
    error TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    account TEXT NOT NULL,
    intent TEXT NOT NULL,
    request TEXT,
    sends BIGINT NOT NULL,
    sent_at BIGINT,
    asked_at BIGINT NOT NULL,
    settled BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    paid_at BIGINT,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT payments_order_fkey FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
    CONSTRAINT payments_merchant_no_key UNIQUE (tenant_id, merchant_no)
);
CREATE INDEX payments_order_idx ON payments (tenant_id, order_id);
CREATE INDEX payments_state_idx ON payments (tenant_id, state, id);
CREATE TABLE payment_messages (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    payment_id UUID,
    provider TEXT NOT NULL,
    direction TEXT NOT NULL,
    dedup_key TEXT,
    head TEXT NOT NULL,
    body BYTES NOT NULL,
    outcome TEXT NOT NULL,
    detail TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT payment_messages_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT payment_messages_dedup_key UNIQUE (tenant_id, provider, dedup_key)
);
CREATE INDEX payment_messages_payment_idx ON payment_messages (tenant_id, payment_id, id);
CREATE INDEX payment_messages_outcome_idx ON payment_messages (tenant_id, outcome, at);
