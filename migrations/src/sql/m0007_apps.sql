CREATE TABLE installations (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    app TEXT NOT NULL,
    label TEXT NOT NULL,
    version TEXT NOT NULL,
    digest TEXT NOT NULL,
    state TEXT NOT NULL,
    settings TEXT NOT NULL,
    settings_version BIGINT NOT NULL,
    grants TEXT NOT NULL,
    budget_bp BIGINT NOT NULL,
    position BIGINT NOT NULL,
    priority BIGINT NOT NULL,
    stack_group TEXT,
    exclusive BOOLEAN NOT NULL,
    uninstalled_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT installations_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT installations_label_key UNIQUE (tenant_id, label)
);
CREATE TABLE installation_history (
    tenant_id UUID NOT NULL,
    installation_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    state TEXT NOT NULL,
    digest TEXT NOT NULL,
    settings TEXT NOT NULL,
    settings_version BIGINT NOT NULL,
    grants TEXT NOT NULL,
    budget_bp BIGINT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, installation_id, seq),
    CONSTRAINT installation_history_fkey FOREIGN KEY (tenant_id, installation_id) REFERENCES installations (tenant_id, id)
);
CREATE TABLE runs (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    installation_id UUID NOT NULL,
    hook TEXT NOT NULL,
    seq BIGINT,
    digest TEXT NOT NULL,
    settings_version BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    detail TEXT NOT NULL,
    ops BIGINT NOT NULL,
    fuel BIGINT NOT NULL,
    micros BIGINT NOT NULL,
    logs TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT runs_installation_fkey FOREIGN KEY (tenant_id, installation_id) REFERENCES installations (tenant_id, id)
);
CREATE INDEX runs_installation_idx ON runs (tenant_id, installation_id, id);
CREATE INDEX runs_seq_idx ON runs (tenant_id, seq);
CREATE TABLE parked_events (
    tenant_id UUID NOT NULL,
    installation_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next_at BIGINT NOT NULL,
    error TEXT NOT NULL,
    PRIMARY KEY (tenant_id, installation_id, seq),
    CONSTRAINT parked_events_installation_fkey FOREIGN KEY (tenant_id, installation_id) REFERENCES installations (tenant_id, id)
);
CREATE INDEX parked_events_due_idx ON parked_events (state, next_at);
CREATE TABLE plugin_kv (
    tenant_id UUID NOT NULL,
    installation_id UUID NOT NULL,
    key TEXT NOT NULL,
    value BYTES NOT NULL,
    PRIMARY KEY (tenant_id, installation_id, key),
    CONSTRAINT plugin_kv_installation_fkey FOREIGN KEY (tenant_id, installation_id) REFERENCES installations (tenant_id, id)
);
