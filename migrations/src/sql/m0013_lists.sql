ALTER TABLE orders ADD COLUMN refunding BIGINT NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN asking BIGINT NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN ship_name KEYTEXT;
ALTER TABLE orders ADD COLUMN ship_phone KEYTEXT;
UPDATE orders SET refunding = shipping_refunding + COALESCE((
    SELECT SUM(l.refunding) FROM order_lines l WHERE l.tenant_id = orders.tenant_id AND l.order_id = orders.id
), 0);
CREATE INDEX orders_placed_idx ON orders (tenant_id, placed_at, id);
CREATE INDEX orders_paid_idx ON orders (tenant_id, paid, id);
CREATE INDEX orders_fulfilment_idx ON orders (tenant_id, state, fulfilment, placed_at, id);
CREATE INDEX orders_held_idx ON orders (tenant_id, placed_at, id) WHERE held_reason IS NOT NULL;
CREATE INDEX orders_after_sale_idx ON orders (tenant_id, placed_at, id) WHERE refunding + asking > 0;
CREATE INDEX orders_ship_name_idx ON orders (tenant_id, ship_name) WHERE ship_name IS NOT NULL;
CREATE INDEX orders_ship_phone_idx ON orders (tenant_id, ship_phone) WHERE ship_phone IS NOT NULL;
CREATE INDEX shipments_tracking_idx ON shipments (tenant_id, tracking_number);
CREATE INDEX members_name_idx ON members (tenant_id, lower(name));
CREATE INDEX members_status_idx ON members (tenant_id, status, no);
CREATE INDEX members_rank_idx ON members (tenant_id, rank, no);
CREATE INDEX products_status_idx ON products (tenant_id, status, id);
CREATE INDEX rewards_waiting_idx ON rewards (tenant_id, member_id, state, id);
ALTER TABLE order_lines ADD COLUMN product_id UUID;
ALTER TABLE order_lines ADD COLUMN image TEXT;
CREATE TABLE order_apps (
    tenant_id UUID NOT NULL,
    installation_id UUID NOT NULL,
    order_id UUID NOT NULL,
    PRIMARY KEY (tenant_id, installation_id, order_id),
    CONSTRAINT order_apps_order_fkey FOREIGN KEY (tenant_id, order_id) REFERENCES orders (tenant_id, id)
);
INSERT INTO order_apps (tenant_id, installation_id, order_id)
    SELECT DISTINCT tenant_id, installation_id, order_id FROM rewards;
