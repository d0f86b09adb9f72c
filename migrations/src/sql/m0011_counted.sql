ALTER TABLE order_lines ADD COLUMN counted BOOLEAN NOT NULL DEFAULT TRUE;
UPDATE order_lines SET counted = FALSE WHERE sku_id IS NULL;
ALTER TABLE orders DROP COLUMN stock_taken;
