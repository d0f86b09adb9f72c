CREATE TABLE platform_seals (
    name TEXT NOT NULL PRIMARY KEY,
    sealed BYTES NOT NULL,
    created_at BIGINT NOT NULL
);
