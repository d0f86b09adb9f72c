ALTER TABLE refunds ADD COLUMN currency TEXT NOT NULL DEFAULT '';
UPDATE refunds SET currency = COALESCE((
    SELECT p.unmatched_currency FROM payments p WHERE p.tenant_id = refunds.tenant_id AND p.id = refunds.payment_id
), (
    SELECT o.currency FROM orders o WHERE o.tenant_id = refunds.tenant_id AND o.id = refunds.order_id
));
