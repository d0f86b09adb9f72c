CREATE TABLE staff (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT staff_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT staff_email_key UNIQUE (tenant_id, email)
);
CREATE TABLE members (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    no BIGINT NOT NULL,
    login TEXT,
    name TEXT NOT NULL,
    password_hash TEXT,
    invite_code TEXT NOT NULL,
    external_id TEXT,
    rank BIGINT NOT NULL,
    labels TEXT NOT NULL,
    status TEXT NOT NULL,
    paid_orders BIGINT NOT NULL,
    changed_seq BIGINT NOT NULL,
    joined_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT members_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT members_no_key UNIQUE (tenant_id, no),
    CONSTRAINT members_login_key UNIQUE (tenant_id, login),
    CONSTRAINT members_invite_code_key UNIQUE (tenant_id, invite_code),
    CONSTRAINT members_external_id_key UNIQUE (tenant_id, external_id)
);
CREATE TABLE member_history (
    tenant_id UUID NOT NULL,
    member_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    rank BIGINT NOT NULL,
    labels TEXT NOT NULL,
    PRIMARY KEY (tenant_id, member_id, seq),
    CONSTRAINT member_history_member_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id)
);
CREATE TABLE referrals (
    tenant_id UUID NOT NULL,
    no BIGINT NOT NULL,
    referrer BIGINT,
    depth INTEGER NOT NULL,
    path BYTES NOT NULL,
    PRIMARY KEY (tenant_id, no),
    CONSTRAINT referrals_member_fkey FOREIGN KEY (tenant_id, no) REFERENCES members (tenant_id, no),
    CONSTRAINT referrals_referrer_fkey FOREIGN KEY (tenant_id, referrer) REFERENCES referrals (tenant_id, no)
);
CREATE INDEX referrals_referrer_idx ON referrals (tenant_id, referrer, no);
CREATE INDEX referrals_path_idx ON referrals (tenant_id, (substr(path, 1, 512)), no);
CREATE TABLE addresses (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    member_id UUID NOT NULL,
    body TEXT NOT NULL,
    is_default BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT addresses_member_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id)
);
CREATE INDEX addresses_member_idx ON addresses (tenant_id, member_id);
CREATE TABLE sessions (
    tenant_id UUID NOT NULL,
    token_hash BYTES NOT NULL,
    id UUID NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id UUID NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    PRIMARY KEY (tenant_id, token_hash),
    CONSTRAINT sessions_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT sessions_id_key UNIQUE (tenant_id, id)
);
CREATE INDEX sessions_actor_idx ON sessions (tenant_id, actor_kind, actor_id);
CREATE TABLE api_keys (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    key_hash BYTES NOT NULL,
    hint TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created_by UUID NOT NULL,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT api_keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT api_keys_hash_key UNIQUE (tenant_id, key_hash)
);
CREATE TABLE audit (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id UUID,
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    request_id TEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT audit_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE TABLE idempotency (
    tenant_id UUID NOT NULL,
    actor TEXT NOT NULL,
    key TEXT NOT NULL,
    request_hash BYTES NOT NULL,
    subject TEXT NOT NULL,
    status INTEGER,
    response TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, actor, key),
    CONSTRAINT idempotency_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE INDEX idempotency_at_idx ON idempotency (at);
CREATE TABLE event_heads (
    tenant_id UUID NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL,
    CONSTRAINT event_heads_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE TABLE events (
    tenant_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject UUID NOT NULL,
    payload TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, seq),
    CONSTRAINT events_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE INDEX events_subject_idx ON events (tenant_id, subject, seq);
CREATE TABLE cursors (
    tenant_id UUID NOT NULL,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, name),
    CONSTRAINT cursors_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE TABLE timers (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    due_at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject UUID NOT NULL,
    payload TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT timers_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE INDEX timers_due_idx ON timers (due_at);
CREATE INDEX timers_tenant_due_idx ON timers (tenant_id, due_at);
CREATE TABLE sequences (
    tenant_id UUID NOT NULL,
    name TEXT NOT NULL,
    next BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, name),
    CONSTRAINT sequences_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE TABLE notices (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    member_id UUID NOT NULL,
    installation_id UUID,
    title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL,
    body_zh TEXT NOT NULL,
    body_en TEXT NOT NULL,
    at BIGINT NOT NULL,
    read_at BIGINT,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT notices_member_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id)
);
CREATE INDEX notices_member_idx ON notices (tenant_id, member_id, at, id);
CREATE TABLE imports (
    tenant_id UUID NOT NULL,
    source TEXT NOT NULL,
    position BIGINT NOT NULL,
    state TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, source),
    CONSTRAINT imports_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
