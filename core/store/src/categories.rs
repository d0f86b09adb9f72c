//! The tree of categories. A shop has few, so they are read all at once.

use domain::catalogue::Category;
use domain::id::CategoryId;
use domain::text::Text;
use sea_orm::{ColumnTrait, Order, SqlErr};

use crate::entity::categories;
use crate::error::{Error, Result};
use crate::scope::{Reader, TenantTx, id};

/// Every category of the shop: by position, equal ones the oldest first.
pub async fn all(db: &Reader) -> Result<Vec<Category>> {
    let rows = db.rows::<categories::Entity>().order_by(categories::Column::Position, Order::Asc);
    let rows = rows.order_by(categories::Column::Id, Order::Asc).all().await?;
    Ok(rows.into_iter().map(from_row).collect())
}

/// One category, if there is.
pub async fn find(db: &Reader, category: CategoryId) -> Result<Option<Category>> {
    let row = db.rows::<categories::Entity>().filter(categories::Column::Id.eq(category.uuid())).one().await?;
    Ok(row.map(from_row))
}

/// Stores a new category. [`Error::Conflict`] if another one has its code.
pub async fn insert(tx: &TenantTx, category: &Category) -> Result<()> {
    tx.insert::<categories::Entity>(categories::Model {
        tenant_id: tx.tenant().uuid(),
        id: category.id.uuid(),
        code: category.code.clone(),
        parent_id: category.parent.map(domain::id::Id::uuid),
        name_zh: category.name.zh.clone(),
        name_en: category.name.en.clone(),
        position: category.position,
        image: category.image.clone(),
    })
    .await
}

/// Writes a category that is there. [`Error::Conflict`] if another one has its code.
pub async fn update(tx: &TenantTx, category: &Category) -> Result<()> {
    use categories::Column as C;
    tx.update::<categories::Entity>()
        .filter(C::Id.eq(category.id.uuid()))
        .set(C::Code, category.code.clone())
        .set(C::ParentId, category.parent.map(domain::id::Id::uuid))
        .set(C::NameZh, category.name.zh.clone())
        .set(C::NameEn, category.name.en.clone())
        .set(C::Position, category.position)
        .set(C::Image, category.image.clone())
        .run_one("the category")
        .await
}

/// Deletes a category in which nothing is; says whether it did.
pub async fn delete_empty(tx: &TenantTx, category: CategoryId) -> Result<bool> {
    let sql = "DELETE FROM categories WHERE tenant_id = $1 AND id = $2 \
               AND NOT EXISTS (SELECT 1 FROM products p WHERE p.tenant_id = $1 AND p.category_id = $2) \
               AND NOT EXISTS (SELECT 1 FROM categories c WHERE c.tenant_id = $1 AND c.parent_id = $2)";
    match tx.execute(sql, vec![category.uuid().into()]).await {
        Ok(deleted) => Ok(deleted == 1),
        // Something was put into it in this very moment.
        Err(Error::Database(error)) if matches!(error.sql_err(), Some(SqlErr::ForeignKeyConstraintViolation(_))) => {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

fn from_row(row: categories::Model) -> Category {
    Category {
        id: id(row.id),
        code: row.code,
        parent: row.parent_id.map(id),
        name: Text { zh: row.name_zh, en: row.name_en },
        position: row.position,
        image: row.image,
    }
}
