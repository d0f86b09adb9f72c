//! Members as merchants look for them: filtered, searched, sorted, counted.

use std::collections::HashMap;

use domain::member::Member;
use sea_orm::Value;

use crate::columns::word;
use crate::error::Result;
use crate::members::{MemberFilter, get_all};
use crate::page::{Page, PageAsk};
use crate::scope::{Reader, id};
use crate::select::{Count, ListPlace, Select, SortBy};

/// In which order a list shows members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberSort {
    /// Those first who came first.
    Oldest,
    /// Those first who came last.
    Newest,
    /// By name.
    Name,
}

impl MemberSort {
    const fn by(self) -> SortBy {
        match self {
            Self::Oldest => SortBy { key: "no", text: false, down: false },
            Self::Newest => SortBy { key: "no", text: false, down: true },
            Self::Name => SortBy { key: "lower(name)", text: true, down: false },
        }
    }
}

/// Whether a place is one of this list.
pub fn is_place(place: &ListPlace, filter: &MemberFilter, sort: MemberSort) -> bool {
    place.is_of(&(filter, sort), sort.by())
}

/// Members. The place, if there is one, was checked with [`is_place`].
pub async fn list(
    db: &Reader,
    filter: &MemberFilter,
    sort: MemberSort,
    page: &PageAsk<ListPlace>,
) -> Result<Page<Member, ListPlace>> {
    let found = select(filter).page(db, sort.by(), &(filter, sort), page).await?;
    let ids: Vec<_> = found.items.iter().map(|uuid| id(*uuid)).collect();
    let mut members = get_all(db, &ids).await?;
    Ok(Page { items: ids.iter().filter_map(|id| members.remove(id)).collect(), next: found.next })
}

/// How many members there are.
pub async fn count(db: &Reader, filter: &MemberFilter) -> Result<Count> {
    select(filter).count(db).await
}

/// How many others each of these brought, by number; who brought nobody is left out.
pub async fn directs(db: &Reader, numbers: &[i64]) -> Result<HashMap<i64, i64>> {
    if numbers.is_empty() {
        return Ok(HashMap::new());
    }
    let places: Vec<String> = (2..numbers.len() + 2).map(|place| format!("${place}")).collect();
    let sql = format!(
        "SELECT referrer, count(*) AS brought FROM referrals WHERE tenant_id = $1 AND referrer IN ({}) GROUP BY referrer",
        places.join(", ")
    );
    let values: Vec<Value> = numbers.iter().map(|no| (*no).into()).collect();
    let rows = db.query(&sql, values).await?;
    rows.iter().map(|row| Ok((row.try_get("", "referrer")?, row.try_get("", "brought")?))).collect()
}

fn select(filter: &MemberFilter) -> Select {
    let mut select = Select::from("members");
    if let Some(status) = filter.status {
        select.and("status = ?", [word(&status).into()]);
    }
    if let Some(rank) = filter.rank {
        select.and("rank = ?", [i64::from(rank).into()]);
    }
    if let Some(text) = &filter.search {
        // `contains` on both engines without the wildcards of LIKE; the case of ASCII letters does not matter.
        let any = "login = ? OR invite_code = ? OR external_id = ? OR no = ? OR \
             replace(lower(name), lower(?), '') <> lower(name)";
        // No member has the number -1.
        let no = text.parse::<i64>().unwrap_or(-1);
        let same = || Value::from(text.clone());
        select.and(any, [text.to_lowercase().into(), text.to_uppercase().into(), same(), no.into(), same()]);
    }
    select
}
