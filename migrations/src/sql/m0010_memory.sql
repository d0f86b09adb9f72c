ALTER TABLE installations ADD COLUMN memory_version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE installations ADD COLUMN memory_bytes BIGINT NOT NULL DEFAULT 0;
UPDATE installations SET memory_bytes = (
    SELECT COALESCE(SUM(OCTET_LENGTH(kv.key) + OCTET_LENGTH(kv.value)), 0) FROM plugin_kv kv
    WHERE kv.tenant_id = installations.tenant_id AND kv.installation_id = installations.id
);
DELETE FROM parked_events WHERE EXISTS (
    SELECT 1 FROM installations i
    WHERE i.tenant_id = parked_events.tenant_id AND i.id = parked_events.installation_id AND i.state = 'uninstalled'
);
CREATE INDEX timers_subject_idx ON timers (tenant_id, subject, kind);
