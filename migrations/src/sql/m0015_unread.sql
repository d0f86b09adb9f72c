ALTER TABLE orders DROP COLUMN goods;
ALTER TABLE orders DROP COLUMN total;
ALTER TABLE order_lines DROP COLUMN discount;
