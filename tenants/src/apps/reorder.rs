//! A merchant says in which order apps are asked.

use std::collections::HashSet;

use domain::id::InstallationId;
use domain::installation::Installation;
use domain::people::Actor;
use domain::problem::Mistakes;
use serde_json::json;
use store::ActiveTenant;

use super::Result;
use super::change::{Change, What};
use crate::Control;

/// Puts the installed apps in this order, which must name each of them once; gives them in it.
pub async fn reorder(
    control: &Control,
    tenant: &ActiveTenant,
    actor: &Actor,
    order: &[InstallationId],
) -> Result<Vec<Installation>> {
    let change = Change::begin(control, tenant, actor).await?;
    let installed: Vec<Installation> = change.installed().cloned().collect();
    check(order, &installed)?;
    let ordered = order.iter().filter_map(|id| installed.iter().find(|one| one.id == *id));
    let ordered: Vec<Installation> =
        ordered.zip(1..).map(|(one, position)| Installation { position, ..one.clone() }).collect();
    let moved: Vec<Installation> = ordered.iter().filter(|one| !installed.contains(one)).cloned().collect();
    if !moved.is_empty() {
        let labels: Vec<&str> = ordered.iter().map(|one| one.label.as_str()).collect();
        change.commit(What::Reordered, &moved, json!({ "order": labels })).await?;
    }
    Ok(ordered)
}

fn check(order: &[InstallationId], installed: &[Installation]) -> Result<(), Mistakes> {
    let mut mistakes = Mistakes::default();
    let mut seen = HashSet::new();
    for (i, id) in order.iter().enumerate() {
        let at = format!("/order/{i}");
        mistakes.add_if(!installed.iter().any(|one| one.id == *id), &at, "is not installed in the shop");
        mistakes.add_if(!seen.insert(*id), &at, "is there already");
    }
    for left_out in installed.iter().filter(|one| !seen.contains(&one.id)) {
        mistakes.add("/order", format!("must name {} (`{}`) too", left_out.id, left_out.label));
    }
    mistakes.done()
}
