ALTER TABLE withdrawals ADD COLUMN first_by UUID;
ALTER TABLE withdrawals ADD COLUMN first_name TEXT;
ALTER TABLE withdrawals ADD COLUMN first_at BIGINT;
