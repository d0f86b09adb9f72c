CREATE TABLE preferences (
    tenant_id UUID NOT NULL,
    staff_id UUID NOT NULL,
    body TEXT NOT NULL,
    version BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, staff_id),
    CONSTRAINT preferences_staff_fkey FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id)
);
CREATE TABLE saved_views (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    staff_id UUID NOT NULL,
    page TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    shared BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT saved_views_staff_fkey FOREIGN KEY (tenant_id, staff_id) REFERENCES staff (tenant_id, id)
);
CREATE INDEX saved_views_staff_idx ON saved_views (tenant_id, staff_id, id);
CREATE INDEX saved_views_shared_idx ON saved_views (tenant_id, shared, id);
CREATE TABLE operator_preferences (
    operator_id UUID NOT NULL PRIMARY KEY,
    body TEXT NOT NULL,
    version BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    CONSTRAINT operator_preferences_operator_fkey FOREIGN KEY (operator_id) REFERENCES operators (id)
);
CREATE INDEX orders_paid_at_idx ON orders (tenant_id, paid_at);
CREATE INDEX refunds_pending_idx ON refunds (tenant_id, created_at) WHERE state = 'pending';
CREATE INDEX refunds_done_at_idx ON refunds (tenant_id, done_at);
CREATE INDEX rewards_at_idx ON rewards (tenant_id, at);
CREATE INDEX runs_at_idx ON runs (tenant_id, installation_id, at);
CREATE INDEX parked_events_tenant_idx ON parked_events (tenant_id, state, seq);
CREATE INDEX stock_low_idx ON stock (tenant_id, available) WHERE available <= 5;
