CREATE TABLE categories (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    code TEXT NOT NULL,
    parent_id UUID,
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT categories_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT categories_parent_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES categories (tenant_id, id),
    CONSTRAINT categories_code_key UNIQUE (tenant_id, code)
);
CREATE TABLE products (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    code TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL,
    description_zh TEXT NOT NULL,
    description_en TEXT NOT NULL,
    images TEXT NOT NULL,
    category_id UUID,
    status TEXT NOT NULL,
    price BIGINT,
    search TEXT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT products_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id),
    CONSTRAINT products_category_fkey FOREIGN KEY (tenant_id, category_id) REFERENCES categories (tenant_id, id),
    CONSTRAINT products_code_key UNIQUE (tenant_id, code)
);
CREATE INDEX products_category_idx ON products (tenant_id, category_id, id);
CREATE INDEX products_price_idx ON products (tenant_id, status, price, id);
CREATE TABLE skus (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    product_id UUID NOT NULL,
    code TEXT NOT NULL,
    options TEXT NOT NULL,
    price BIGINT NOT NULL,
    cost BIGINT NOT NULL,
    weight_grams BIGINT NOT NULL,
    tags TEXT NOT NULL,
    status TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT skus_product_fkey FOREIGN KEY (tenant_id, product_id) REFERENCES products (tenant_id, id),
    CONSTRAINT skus_code_key UNIQUE (tenant_id, code)
);
CREATE INDEX skus_product_idx ON skus (tenant_id, product_id);
CREATE TABLE stock (
    tenant_id UUID NOT NULL,
    sku_id UUID NOT NULL,
    available BIGINT,
    PRIMARY KEY (tenant_id, sku_id),
    CONSTRAINT stock_sku_fkey FOREIGN KEY (tenant_id, sku_id) REFERENCES skus (tenant_id, id),
    CONSTRAINT stock_never_negative CHECK (available IS NULL OR available >= 0)
);
CREATE TABLE stock_moves (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    sku_id UUID NOT NULL,
    delta BIGINT NOT NULL,
    reason TEXT NOT NULL,
    subject TEXT NOT NULL,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT stock_moves_sku_fkey FOREIGN KEY (tenant_id, sku_id) REFERENCES skus (tenant_id, id)
);
CREATE INDEX stock_moves_sku_idx ON stock_moves (tenant_id, sku_id, id);
