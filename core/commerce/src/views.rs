//! Views of a console's lists that somebody gave a name: their own, or shared with everybody on the staff.

use domain::id::{StaffId, ViewId};
use domain::limits::NAME_MAX;
use domain::people::{Permission, Role};
use domain::problem::Mistakes;
use store::saved_views;
pub use store::saved_views::SavedView;

use crate::limits::{VIEW_QUERY_MAX, VIEWS_PER_PERSON, VIEWS_SHOWN_MAX};
use crate::{Commerce, Error, Merchant, Result};

/// A new view.
#[derive(Debug, Clone)]
pub struct NewView {
    /// Of which list: `orders`.
    pub page: String,
    /// What to call it.
    pub name: String,
    /// What of the list it shows, as the list's address says it.
    pub query: String,
    /// Whether everybody on the staff sees it.
    pub shared: bool,
}

/// What is to be changed of a view; none leaves it as it is.
#[derive(Debug, Clone, Default)]
pub struct ViewChange {
    /// The version that was read.
    pub version: i64,
    /// What to call it.
    pub name: Option<String>,
    /// What of the list it shows.
    pub query: Option<String>,
    /// Whether everybody on the staff sees it.
    pub shared: Option<bool>,
}

/// What somebody sees: their own, and those that are shared; of one list or all.
pub async fn list(commerce: &Commerce, merchant: &Merchant, page: Option<&str>) -> Result<Vec<SavedView>> {
    let db = merchant.db(commerce).read().await?;
    Ok(saved_views::seen_by(&db, merchant.staff(), page, VIEWS_SHOWN_MAX).await?)
}

/// Keeps a view.
pub async fn create(commerce: &Commerce, merchant: &Merchant, new: &NewView) -> Result<SavedView> {
    let owner = person(merchant)?;
    let view = SavedView {
        id: commerce.sources.ids.next(),
        owner,
        page: new.page.clone(),
        name: new.name.trim().to_owned(),
        query: new.query.clone(),
        shared: new.shared,
        version: 1,
        created_at: commerce.sources.now(),
    };
    check(&view)?;
    let tx = merchant.db(commerce).begin().await?;
    if saved_views::count(&tx, owner).await? >= VIEWS_PER_PERSON {
        let mut mistakes = Mistakes::default();
        mistakes.add("", format!("nobody keeps more than {VIEWS_PER_PERSON} views"));
        return Err(mistakes.into());
    }
    saved_views::insert(&tx, &view).await?;
    tx.commit().await?;
    Ok(view)
}

/// Changes a view: its owner, and a shared one also who looks after the staff.
pub async fn change(commerce: &Commerce, merchant: &Merchant, id: ViewId, change: ViewChange) -> Result<SavedView> {
    let tx = merchant.db(commerce).begin().await?;
    let before = editable(&tx, merchant, id).await?;
    let view = SavedView {
        name: change.name.map_or(before.name, |name| name.trim().to_owned()),
        query: change.query.unwrap_or(before.query),
        shared: change.shared.unwrap_or(before.shared),
        version: change.version,
        ..before
    };
    check(&view)?;
    saved_views::update(&tx, &view, commerce.sources.now()).await?;
    tx.commit().await?;
    Ok(SavedView { version: view.version + 1, ..view })
}

/// Takes a view away: its owner, and a shared one also who looks after the staff.
pub async fn delete(commerce: &Commerce, merchant: &Merchant, id: ViewId) -> Result<()> {
    let tx = merchant.db(commerce).begin().await?;
    editable(&tx, merchant, id).await?;
    saved_views::delete(&tx, id).await?;
    Ok(tx.commit().await?)
}

/// A view that this merchant may change. One that they do not see does not exist.
async fn editable(db: &store::Reader, merchant: &Merchant, id: ViewId) -> Result<SavedView> {
    let who = person(merchant)?;
    let view = saved_views::get(db, id).await?;
    if view.owner == who {
        return Ok(view);
    }
    if !view.shared {
        return Err(Error::NotFound("view"));
    }
    let staff = store::staff::get(db, who).await?;
    let may = matches!(staff.role, Role::Owner | Role::Admin);
    if may { Ok(view) } else { Err(Error::Forbidden(Permission::StaffWrite)) }
}

/// Views are of people, not of programs.
fn person(merchant: &Merchant) -> Result<StaffId> {
    merchant.staff().ok_or(Error::Forbidden(Permission::StaffWrite))
}

fn check(view: &SavedView) -> Result<(), Mistakes> {
    let mut mistakes = Mistakes::default();
    mistakes.check_text("/name", &view.name, NAME_MAX);
    let plain = |text: &str| {
        (1..=PAGE_NAME_MAX).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let said = format!("must be 1 to {PAGE_NAME_MAX} lower-case letters, digits and hyphens");
    mistakes.add_if(!plain(&view.page), "/page", &said);
    let fits = view.query.len() <= VIEW_QUERY_MAX && !view.query.chars().any(char::is_control);
    mistakes.add_if(!fits, "/query", &format!("must have at most {VIEW_QUERY_MAX} bytes, in one line"));
    mistakes.done()
}

/// Characters of a list's name.
const PAGE_NAME_MAX: usize = 40;
