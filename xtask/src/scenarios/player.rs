//! Plays one scenario: opens its shop, takes its steps, compares what is seen.

use anyhow::Result;
use serde_json::{Value, json};

use super::compare::{self, Differences};
use super::node::Node;
use super::shop::{Opened, Shop};
use super::state::State;
use super::steps::{self, Done};
use super::{Outcome, Scenario};

/// Plays a scenario on a server of its own.
pub(crate) fn play(node: &Node, scenario: &Scenario) -> Result<Outcome> {
    let mut shop = match Shop::open(node, scenario)? {
        Opened::Shop(shop) => *shop,
        Opened::Unsupported(what) => return Ok(Outcome::Unsupported(what)),
    };
    let mut differences = Differences::default();
    let mut before = State::of(&shop)?;
    for (i, step) in scenario.steps.iter().enumerate() {
        shop.set_clock(step["at"].as_str().unwrap_or_default())?;
        let done = steps::take(&mut shop, step)?;
        shop.settle()?;
        let (result, own_order) = match done {
            Done::Unsupported(what) => return Ok(Outcome::Unsupported(what)),
            Done::Quoted(quote) => (json!("ok"), Some(quote)),
            Done::Order(label) => (json!("ok"), Some(State::order(&shop, &label)?)),
            Done::Ok => (json!("ok"), None),
            Done::Refused(code) => (json!({ "refused": code }), None),
        };
        let after = State::of(&shop)?;
        let at = format!("step {i} ({})", step["do"].as_str().unwrap_or_default());
        let seen = after.changes(&before, step["order"].as_str().filter(|_| own_order.is_some()));
        compare::step(&mut differences, &at, &step["expect"], (&result, own_order.as_ref(), &seen));
        before = after;
    }
    compare::end(&mut differences, &scenario.expect, &before.whole());
    Ok(if differences.0.is_empty() { Outcome::Passed } else { Outcome::Failed(differences.0) })
}

/// An empty object.
pub(crate) fn nothing() -> Value {
    json!({})
}
