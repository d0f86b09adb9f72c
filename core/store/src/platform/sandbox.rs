//! The books of the sandbox payment service. They are the service's own and no tenant's: what a shop knows of them, it
//! was told over HTTP.

use jiff::Timestamp;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait, IntoActiveModel,
    Order, QueryFilter, QueryOrder, QuerySelect, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use uuid::Uuid;

use crate::columns::{at, micros};
use crate::entity::{sandbox_accounts, sandbox_charges, sandbox_deliveries};
use crate::error::{Error, Result};
use crate::page::{Page, PageAsk};
use crate::scope::Db;

/// What the service knows before it does something. All text is JSON of the service's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Books {
    /// The account's switches.
    pub faults: String,
    /// The charge that was asked for, if there is.
    pub charge: Option<String>,
}

/// What the service writes when it has done something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The account's switches from now on; none: as they were.
    pub faults: Option<String>,
    /// The charge from now on; none: as it was.
    pub charge: Option<ChargeEntry>,
    /// Notices to send.
    pub deliveries: Vec<NewDelivery>,
}

/// A charge to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChargeEntry {
    /// The merchant's number.
    pub number: String,
    /// The service's name for it.
    pub token: String,
    /// A word for lists.
    pub state: &'static str,
    /// All of it.
    pub data: String,
}

/// A notice to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDelivery {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub due_at: Timestamp,
    /// All of it.
    pub data: String,
}

/// A notice to send now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub account: String,
    /// When it was to be sent.
    pub due_at: Timestamp,
    /// How often it was tried.
    pub attempts: u32,
    /// All of it.
    pub data: String,
}

/// Opens an account, unless it is open; gives its sealed secret.
pub async fn open_account(db: &Db, account: &str, sealed: &[u8], faults: &str, now: Timestamp) -> Result<Vec<u8>> {
    let row = sandbox_accounts::Model {
        account: account.into(),
        secret: sealed.to_vec(),
        faults: faults.into(),
        version: 1,
        created_at: micros(now),
    };
    sandbox_accounts::Entity::insert(row.into_active_model().reset_all())
        .on_conflict_do_nothing()
        .exec_without_returning(db.owner())
        .await?;
    secret(db, account).await?.ok_or(Error::NotFound("account"))
}

/// An account's sealed secret.
pub async fn secret(db: &Db, account: &str) -> Result<Option<Vec<u8>>> {
    Ok(account_row(db.owner(), account).await?.map(|row| row.secret))
}

/// An account's switches.
pub async fn faults(db: &Db, account: &str) -> Result<Option<String>> {
    Ok(account_row(db.owner_reader(), account).await?.map(|row| row.faults))
}

/// Sets an account's switches; false if there is no such account.
pub async fn set_faults(db: &Db, account: &str, faults: &str) -> Result<bool> {
    use sandbox_accounts::Column as C;
    let update = sandbox_accounts::Entity::update_many()
        .col_expr(C::Faults, Expr::value(faults))
        .col_expr(C::Version, Expr::col(C::Version).add(1))
        .filter(C::Account.eq(account));
    Ok(update.exec(db.owner()).await?.rows_affected == 1)
}

/// Reads an account's switches and one of its charges, lets `decide` say what changes, and writes that, all in one
/// transaction that nobody else's for this account can come between. `None` if there is no such account.
pub async fn transact<R: Send>(
    db: &Db,
    account: &str,
    number: &str,
    now: Timestamp,
    decide: impl FnOnce(Books) -> Result<(Entry, R)> + Send,
) -> Result<Option<R>> {
    use sandbox_accounts::Column as A;
    let options =
        TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..Default::default() };
    let tx = db.owner().begin_with_options(options).await?;
    // The first statement writes: it holds the account's row until the commit.
    let lock = sandbox_accounts::Entity::update_many()
        .col_expr(A::Version, Expr::col(A::Version).add(1))
        .filter(A::Account.eq(account));
    if lock.exec(&tx).await?.rows_affected == 0 {
        return Ok(None);
    }
    let faults = account_row(&tx, account).await?.ok_or(Error::NotFound("account"))?.faults;
    let charge = charge_row(&tx, account, number).await?;
    let version = charge.as_ref().map(|row| row.version);
    let (entry, result) = decide(Books { faults, charge: charge.map(|row| row.data) })?;
    if let Some(faults) = entry.faults {
        let update = sandbox_accounts::Entity::update_many().col_expr(A::Faults, Expr::value(faults));
        update.filter(A::Account.eq(account)).exec(&tx).await?;
    }
    if let Some(charge) = entry.charge {
        write_charge(&tx, account, charge, version, now).await?;
    }
    for delivery in entry.deliveries {
        queue(&tx, account, number, delivery).await?;
    }
    tx.commit().await?;
    Ok(Some(result))
}

/// Writes charges that were paid before anybody could ask about them. Those that are there stay as they are.
pub async fn insert_charges(db: &Db, account: &str, charges: Vec<ChargeEntry>, now: Timestamp) -> Result<()> {
    let rows = charges.into_iter().map(|charge| new_charge(account, charge, now).into_active_model().reset_all());
    let rows: Vec<_> = rows.collect();
    for chunk in rows.chunks(CHARGES_AT_ONCE) {
        let insert = sandbox_charges::Entity::insert_many(chunk.to_vec()).on_conflict_do_nothing();
        insert.exec_without_returning(db.owner()).await?;
    }
    Ok(())
}

/// Charges that one statement writes.
const CHARGES_AT_ONCE: usize = 500;

/// Account and number of the charge that the service calls so.
pub async fn find_charge(db: &Db, token: &str) -> Result<Option<(String, String, String)>> {
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let row = sandbox_charges::Entity::find().filter(sandbox_charges::Column::Token.eq(token));
    Ok(row.one(db.owner_reader()).await?.map(|row| (row.account, row.merchant_no, row.data)))
}

/// An account's charges by number.
pub async fn charges(db: &Db, account: &str, page: &PageAsk<String>) -> Result<Page<String, String>> {
    use sandbox_charges::Column as C;
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let mut select = sandbox_charges::Entity::find().filter(C::Account.eq(account));
    if let Some(after) = &page.after {
        select = select.filter(C::MerchantNo.gt(after));
    }
    let rows = select.order_by(C::MerchantNo, Order::Asc).limit(page.size() + 1).all(db.owner_reader()).await?;
    Ok(Page::of(rows, page.size(), |row| row.merchant_no.clone(), |row| row.data))
}

/// Takes notices that are due, each for this caller alone until `lease`, in the order in which they are due.
pub async fn take_due(db: &Db, now: Timestamp, lease: Timestamp, limit: u64) -> Result<Vec<Delivery>> {
    use sandbox_deliveries::Column as C;
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let select = sandbox_deliveries::Entity::find().filter(C::State.eq(WAITING).and(C::DueAt.lte(micros(now))));
    let select = select.order_by(C::DueAt, Order::Asc).order_by(C::Id, Order::Asc).limit(limit);
    let mut taken = Vec::new();
    for row in select.all(db.owner_reader()).await? {
        let mine = sandbox_deliveries::Entity::update_many()
            .col_expr(C::DueAt, Expr::value(micros(lease)))
            .filter(C::Id.eq(row.id).and(C::State.eq(WAITING)).and(C::DueAt.eq(row.due_at)));
        if mine.exec(db.owner()).await?.rows_affected == 1 {
            let attempts = u32::try_from(row.attempts).map_err(Error::corrupt)?;
            let due_at = at(row.due_at)?;
            taken.push(Delivery { id: row.id, account: row.account, due_at, attempts, data: row.data });
        }
    }
    Ok(taken)
}

/// Notes a try: when to try again, or never.
pub async fn tried(db: &Db, delivery: Uuid, again: Option<Timestamp>) -> Result<()> {
    use sandbox_deliveries::Column as C;
    let Some(again) = again else {
        sandbox_deliveries::Entity::delete_by_id(delivery).exec(db.owner()).await?;
        return Ok(());
    };
    let update = sandbox_deliveries::Entity::update_many()
        .col_expr(C::Attempts, Expr::col(C::Attempts).add(1))
        .col_expr(C::DueAt, Expr::value(micros(again)));
    update.filter(C::Id.eq(delivery)).exec(db.owner()).await?;
    Ok(())
}

const WAITING: &str = "waiting";

async fn account_row(db: &impl ConnectionTrait, account: &str) -> Result<Option<sandbox_accounts::Model>> {
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let row = sandbox_accounts::Entity::find().filter(sandbox_accounts::Column::Account.eq(account));
    Ok(row.one(db).await?)
}

async fn charge_row(tx: &DatabaseTransaction, account: &str, number: &str) -> Result<Option<sandbox_charges::Model>> {
    use sandbox_charges::Column as C;
    #[expect(clippy::disallowed_methods, reason = "a platform table")]
    let row = sandbox_charges::Entity::find().filter(C::Account.eq(account).and(C::MerchantNo.eq(number)));
    Ok(row.one(tx).await?)
}

fn new_charge(account: &str, charge: ChargeEntry, now: Timestamp) -> sandbox_charges::Model {
    sandbox_charges::Model {
        account: account.into(),
        merchant_no: charge.number,
        token: charge.token,
        state: charge.state.into(),
        data: charge.data,
        version: 1,
        created_at: micros(now),
    }
}

async fn write_charge(
    tx: &DatabaseTransaction,
    account: &str,
    charge: ChargeEntry,
    version: Option<i64>,
    now: Timestamp,
) -> Result<()> {
    use sandbox_charges::Column as C;
    let Some(version) = version else {
        sandbox_charges::Entity::insert(new_charge(account, charge, now).into_active_model().reset_all())
            .exec_without_returning(tx)
            .await?;
        return Ok(());
    };
    let update = sandbox_charges::Entity::update_many()
        .col_expr(C::State, Expr::value(charge.state))
        .col_expr(C::Data, Expr::value(charge.data))
        .col_expr(C::Version, Expr::value(version + 1))
        .filter(C::Account.eq(account).and(C::MerchantNo.eq(charge.number)).and(C::Version.eq(version)));
    if update.exec(tx).await?.rows_affected == 1 { Ok(()) } else { Err(Error::Changed("the charge")) }
}

async fn queue(tx: &DatabaseTransaction, account: &str, number: &str, delivery: NewDelivery) -> Result<()> {
    let row = sandbox_deliveries::Model {
        id: delivery.id,
        account: account.into(),
        merchant_no: number.into(),
        due_at: micros(delivery.due_at),
        attempts: 0,
        state: WAITING.into(),
        data: delivery.data,
    };
    sandbox_deliveries::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(tx).await?;
    Ok(())
}
