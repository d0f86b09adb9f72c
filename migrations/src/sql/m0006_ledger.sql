CREATE TABLE accounts (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    owner_id UUID,
    currency TEXT NOT NULL,
    balance BIGINT NOT NULL,
    may_be_negative BOOLEAN NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT accounts_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT accounts_never_overdrawn CHECK (may_be_negative OR balance >= 0)
);
CREATE INDEX accounts_owner_idx ON accounts (tenant_id, owner_id);
CREATE TABLE transfers (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    debit_id UUID NOT NULL,
    credit_id UUID NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    reason TEXT NOT NULL,
    member_id UUID,
    order_id UUID,
    cause TEXT NOT NULL,
    seq BIGINT,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT transfers_debit_fkey FOREIGN KEY (tenant_id, debit_id) REFERENCES accounts (tenant_id, id),
    CONSTRAINT transfers_credit_fkey FOREIGN KEY (tenant_id, credit_id) REFERENCES accounts (tenant_id, id),
    CONSTRAINT transfers_positive CHECK (amount > 0 AND debit_id <> credit_id)
);
CREATE INDEX transfers_at_idx ON transfers (tenant_id, at, id);
CREATE INDEX transfers_member_idx ON transfers (tenant_id, member_id, at, id);
CREATE INDEX transfers_order_idx ON transfers (tenant_id, order_id);
CREATE TABLE rewards (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    installation_id UUID NOT NULL,
    member_id UUID NOT NULL,
    order_id UUID NOT NULL,
    line BIGINT NOT NULL,
    reason TEXT NOT NULL,
    proposed BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    reversed BIGINT NOT NULL,
    state TEXT NOT NULL,
    freeze_days BIGINT NOT NULL,
    available_at BIGINT,
    digest TEXT NOT NULL,
    settings_version BIGINT NOT NULL,
    inputs_hash TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT rewards_member_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id),
    CONSTRAINT rewards_order_fkey FOREIGN KEY (tenant_id, order_id, line) REFERENCES order_lines (tenant_id, order_id, no),
    CONSTRAINT rewards_cause_key UNIQUE (tenant_id, order_id, line, installation_id, member_id, reason),
    CONSTRAINT rewards_reversed_bound CHECK (amount > 0 AND reversed >= 0 AND reversed <= amount)
);
CREATE INDEX rewards_member_idx ON rewards (tenant_id, member_id, id);
CREATE TABLE withdrawals (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    member_id UUID NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    state TEXT NOT NULL,
    destination BYTES NOT NULL,
    note TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    decided_at BIGINT,
    done_at BIGINT,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT withdrawals_member_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id)
);
CREATE INDEX withdrawals_member_idx ON withdrawals (tenant_id, member_id, id);
CREATE INDEX withdrawals_state_idx ON withdrawals (tenant_id, state, id);
