CREATE TABLE tenants (
    id UUID NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    jurisdiction TEXT NOT NULL,
    plan TEXT NOT NULL,
    status TEXT NOT NULL,
    status_reason TEXT NOT NULL,
    settings TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT tenants_slug_key UNIQUE (slug)
);
CREATE TABLE tenant_domains (
    host TEXT NOT NULL PRIMARY KEY,
    tenant_id UUID NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT tenant_domains_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id)
);
CREATE INDEX tenant_domains_tenant_idx ON tenant_domains (tenant_id);
CREATE TABLE operators (
    id UUID NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT operators_email_key UNIQUE (email)
);
CREATE TABLE operator_sessions (
    token_hash BYTES NOT NULL PRIMARY KEY,
    id UUID NOT NULL,
    operator_id UUID NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    CONSTRAINT operator_sessions_operator_fkey FOREIGN KEY (operator_id) REFERENCES operators (id)
);
CREATE UNIQUE INDEX operator_sessions_id_key ON operator_sessions (id);
CREATE INDEX operator_sessions_operator_idx ON operator_sessions (operator_id);
CREATE TABLE platform_audit (
    id UUID NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id UUID,
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    request_id TEXT NOT NULL
);
CREATE TABLE plugin_files (
    digest TEXT NOT NULL PRIMARY KEY,
    app TEXT NOT NULL,
    version TEXT NOT NULL,
    manifest TEXT NOT NULL,
    wasm BYTES NOT NULL,
    created_at BIGINT NOT NULL,
    CONSTRAINT plugin_files_version_key UNIQUE (app, version)
);
CREATE TABLE sandbox_accounts (
    account TEXT NOT NULL PRIMARY KEY,
    secret BYTES NOT NULL,
    faults TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE sandbox_charges (
    account TEXT NOT NULL,
    merchant_no TEXT NOT NULL,
    token TEXT NOT NULL,
    state TEXT NOT NULL,
    data TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (account, merchant_no),
    CONSTRAINT sandbox_charges_token_key UNIQUE (token)
);
CREATE TABLE sandbox_deliveries (
    id UUID NOT NULL PRIMARY KEY,
    account TEXT NOT NULL,
    merchant_no TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    state TEXT NOT NULL,
    data TEXT NOT NULL
);
CREATE INDEX sandbox_deliveries_due_idx ON sandbox_deliveries (state, due_at);
