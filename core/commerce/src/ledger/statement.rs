//! Statements: lines of the ledger, paged and as a file.

use domain::Money;
use domain::id::AccountId;
use domain::people::Permission;
use store::ledger::{Balance, Entry, EntryCursor, EntryFilter};
use store::{PAGE_MAX, Page, PageAsk, Reader};

use crate::file::{self, Piece, some};
use crate::{Commerce, Merchant, Result, Shopper};

/// A line of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// The transfer.
    pub entry: Entry,
    /// The account that it was taken from, by name: for a member the pocket alone.
    pub debit: String,
    /// The account that it was given to.
    pub credit: String,
}

/// All accounts of the shop with their balances.
pub async fn accounts(
    commerce: &Commerce,
    merchant: &Merchant,
    page: &PageAsk<AccountId>,
) -> Result<Page<Balance, AccountId>> {
    merchant.need(Permission::MoneyRead)?;
    Ok(store::ledger::balances(&merchant.db(commerce).read().await?, page).await?)
}

/// Lines of the shop's ledger, the oldest first.
pub async fn entries_by_merchant(
    commerce: &Commerce,
    merchant: &Merchant,
    filter: &EntryFilter,
    page: &PageAsk<EntryCursor>,
) -> Result<Page<StatementLine, EntryCursor>> {
    merchant.need(Permission::MoneyRead)?;
    lines(&merchant.db(commerce).read().await?, filter, page).await
}

/// A line of the shop's statement, with whose pocket it touches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedLine {
    /// The line.
    pub line: StatementLine,
    /// How the member is called; none where it touches nobody's pocket.
    pub member: Option<String>,
}

/// As [`entries_by_merchant`], with names.
pub async fn named_by_merchant(
    commerce: &Commerce,
    merchant: &Merchant,
    filter: &EntryFilter,
    page: &PageAsk<EntryCursor>,
) -> Result<Page<NamedLine, EntryCursor>> {
    let page = entries_by_merchant(commerce, merchant, filter, page).await?;
    let members: Vec<_> = page.items.iter().filter_map(|line| line.entry.member).collect();
    let members = store::members::get_all(&merchant.db(commerce).read().await?, &members).await?;
    let name = |line: &StatementLine| Some(members.get(&line.entry.member?)?.name.clone());
    Ok(page.map(|line| NamedLine { member: name(&line), line }))
}

/// Lines of the ledger that touch the shopper's pockets, the oldest first. `filter.member` counts for nothing.
pub async fn entries_by_shopper(
    commerce: &Commerce,
    shopper: &Shopper,
    filter: &EntryFilter,
    page: &PageAsk<EntryCursor>,
) -> Result<Page<StatementLine, EntryCursor>> {
    let filter = EntryFilter { member: Some(shopper.member()), ..filter.clone() };
    let page = lines(&shopper.db(commerce).read().await?, &filter, page).await?;
    Ok(page.map(|line| StatementLine { debit: pocket(&line.debit), credit: pocket(&line.credit), ..line }))
}

async fn lines(
    reader: &Reader,
    filter: &EntryFilter,
    page: &PageAsk<EntryCursor>,
) -> Result<Page<StatementLine, EntryCursor>> {
    let page = store::ledger::entries(reader, filter, page).await?;
    let accounts: Vec<AccountId> = page.items.iter().flat_map(|entry| [entry.debit, entry.credit]).collect();
    let names = store::ledger::names(reader, &accounts).await?;
    let name = |account: AccountId| names.get(&account).cloned().unwrap_or_default();
    Ok(page.map(|entry| StatementLine { debit: name(entry.debit), credit: name(entry.credit), entry }))
}

/// The pocket of a member's account; another account's name as it is.
fn pocket(account: &str) -> String {
    match account.strip_prefix("member/").and_then(|rest| rest.split_once('/')) {
        Some((_, pocket)) => pocket.to_owned(),
        None => account.to_owned(),
    }
}

const COLUMNS: [&str; 10] = ["at", "id", "from", "to", "amount", "currency", "reason", "member", "order", "cause"];

/// The piece of the shop's statement that begins after `place`; the first one has the header.
pub async fn piece_by_merchant(
    commerce: &Commerce,
    merchant: &Merchant,
    filter: &EntryFilter,
    place: Option<EntryCursor>,
) -> Result<Piece<EntryCursor>> {
    piece(entries_by_merchant(commerce, merchant, filter, &PageAsk::new(place, Some(PAGE_MAX))).await?, place)
}

/// The piece of the shopper's statement that begins after `place`; the first one has the header.
pub async fn piece_by_shopper(
    commerce: &Commerce,
    shopper: &Shopper,
    filter: &EntryFilter,
    place: Option<EntryCursor>,
) -> Result<Piece<EntryCursor>> {
    piece(entries_by_shopper(commerce, shopper, filter, &PageAsk::new(place, Some(PAGE_MAX))).await?, place)
}

fn piece(page: Page<StatementLine, EntryCursor>, place: Option<EntryCursor>) -> Result<Piece<EntryCursor>> {
    file::piece(page, place.is_none(), COLUMNS, |line| vec![cells(line)])
}

fn cells(StatementLine { entry, debit, credit }: StatementLine) -> [String; 10] {
    [
        entry.at.to_string(),
        entry.id.to_string(),
        debit,
        credit,
        Money::of(entry.amount, entry.currency).to_decimal(),
        entry.currency.code().to_owned(),
        entry.reason.name().to_owned(),
        some(entry.member),
        some(entry.order),
        entry.cause,
    ]
}
