CREATE TABLE after_sales (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    order_id UUID NOT NULL,
    member_id UUID NOT NULL,
    state TEXT NOT NULL,
    pieces TEXT NOT NULL,
    amount BIGINT NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    refund_id UUID,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    done_at BIGINT,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT after_sales_order_fkey FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id),
    CONSTRAINT after_sales_member_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id),
    CONSTRAINT after_sales_refund_fkey FOREIGN KEY (tenant_id, refund_id) REFERENCES refunds (tenant_id, id)
);
CREATE INDEX after_sales_order_idx ON after_sales (tenant_id, order_id, id);
CREATE INDEX after_sales_state_idx ON after_sales (tenant_id, state, id);
CREATE INDEX after_sales_refund_idx ON after_sales (tenant_id, refund_id) WHERE refund_id IS NOT NULL;
CREATE TABLE destinations (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    member_id UUID NOT NULL,
    sealed BYTES NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT destinations_member_fkey FOREIGN KEY (tenant_id, member_id) REFERENCES members (tenant_id, id)
);
CREATE INDEX destinations_member_idx ON destinations (tenant_id, member_id, id);
ALTER TABLE categories ADD COLUMN image TEXT;
