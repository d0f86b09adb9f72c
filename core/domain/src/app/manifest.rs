//! The manifest: what an app is, what it asks for, what it promises.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use semver::{Version, VersionReq};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use super::shape::Shape;
use super::{AppName, Compliance, Grant, GrantRequest, HookKind, Pricing, Read};
use crate::hook::EventFact;
use crate::problem::{Mistake, Mistakes};
use crate::text::Text;
use crate::{Rate, limits};

/// What an app says of itself. Written as `app.toml`, embedded as JSON in the uploaded file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The app's name, the same in all its versions.
    pub id: AppName,
    /// The version of this file (semver).
    #[schema(value_type = String, example = "1.0.0")]
    pub version: Version,
    /// Who made it.
    pub publisher: AppName,
    /// What the marketplace calls it, at most 40 characters.
    pub title: Text,
    /// One sentence, at most 120 characters.
    pub summary: Text,
    /// What it does, at most 4000 characters.
    pub description: Text,
    /// The shelf in the marketplace that it stands on.
    pub category: AppName,
    /// The name of an icon of the marketplace.
    pub icon: AppName,
    /// The hooks that it answers.
    pub hooks: BTreeSet<HookKind>,
    /// The events that it subscribes to, see [`EventFact::KINDS`].
    #[serde(default)]
    pub events: BTreeSet<String>,
    /// What it asks to be allowed, each at most once.
    #[serde(default)]
    pub grants: Vec<GrantRequest>,
    /// For each synchronous hook, the parts of the input that it gets.
    #[serde(default)]
    pub reads: BTreeMap<HookKind, BTreeSet<Read>>,
    /// Where a price app stands in the order of applying unless the merchant says otherwise; lower first.
    #[serde(default)]
    pub priority: Option<u32>,
    /// JSON Schema of its settings.
    #[schema(value_type = Object)]
    pub settings: Value,
    /// How much of a paid order it may give away at most.
    #[serde(default)]
    pub budget: Budget,
    /// What it can do at most, in terms that laws ask about.
    pub compliance: Compliance,
    /// What it costs.
    pub pricing: Pricing,
    /// Apps that must be switched on beside it.
    #[serde(default)]
    pub requires: Vec<Requirement>,
    /// Apps that must not be switched on beside it.
    #[serde(default)]
    pub conflicts: BTreeSet<AppName>,
}

/// How much of a paid order an app may give away at most.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// A share of what was paid for the lines. A tenant may lower it.
    pub max_bp: Rate,
}

/// An app that another one needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Which app.
    pub app: AppName,
    /// In which versions, such as `^1.2`.
    #[schema(value_type = String, example = "^1.2")]
    pub version: VersionReq,
}

impl Manifest {
    /// Reads a manifest and names everything that is wrong with it at once.
    pub fn parse(json: &Value) -> Result<Self, Mistakes> {
        let Some(object) = json.as_object() else {
            return Err(Mistakes(vec![Mistake::at("", "a manifest is an object")]));
        };
        let mut shape = Shape::of(object, "");
        let manifest = read(&mut shape);
        let mistakes = shape.mistakes();
        match manifest {
            Some(manifest) if mistakes.is_empty() => Ok(manifest),
            // Nothing is missing without a mistake being noted; still, an empty list must never say that all is well.
            _ if mistakes.is_empty() => Err(Mistakes(vec![Mistake::at("", "is no manifest")])),
            _ => Err(Mistakes(mistakes)),
        }
    }

    /// Whether it asks to be allowed this.
    pub fn asks_for(&self, grant: Grant) -> bool {
        self.grants.iter().any(|request| request.grant == grant)
    }

    /// The parts of the input that a hook gets.
    pub fn reads_of(&self, hook: HookKind) -> BTreeSet<Read> {
        self.reads.get(&hook).cloned().unwrap_or_default()
    }
}

fn read(shape: &mut Shape<'_>) -> Option<Manifest> {
    // Every field is looked at before the first missing one ends the reading.
    let id = shape.required("id");
    let version = shape.required("version");
    let publisher = shape.required("publisher");
    let title = text(shape, "title", limits::APP_TITLE_MAX);
    let summary = text(shape, "summary", limits::APP_SUMMARY_MAX);
    let description = text(shape, "description", limits::APP_DESCRIPTION_MAX);
    let category = shape.required("category");
    let icon = shape.required("icon");
    let hooks = hooks(shape);
    let events = events(shape, &hooks);
    let grants = grants(shape, &hooks);
    let reads = reads(shape, &hooks);
    let priority = priority(shape, &hooks);
    let settings = settings(shape);
    let budget = shape.optional("budget").unwrap_or_default();
    let compliance = shape.required("compliance");
    let pricing = pricing(shape);
    let requires = shape.list("requires");
    let conflicts = shape.list("conflicts").into_iter().collect();
    Some(Manifest {
        id: id?,
        version: version?,
        publisher: publisher?,
        title: title?,
        summary: summary?,
        description: description?,
        category: category?,
        icon: icon?,
        hooks,
        events,
        grants,
        reads,
        priority,
        settings: settings?,
        budget,
        compliance: compliance?,
        pricing: pricing?,
        requires,
        conflicts,
    })
}

fn text(shape: &mut Shape<'_>, name: &'static str, characters_max: usize) -> Option<Text> {
    let text: Text = shape.required(name)?;
    for (language, words) in [("zh-CN", &text.zh), ("en", &text.en)] {
        let length = words.trim().chars().count();
        if length == 0 {
            shape.wrong(format!("{name}/{language}"), "is missing");
        } else if length > characters_max {
            shape.wrong(format!("{name}/{language}"), format!("is longer than {characters_max} characters"));
        }
    }
    Some(text)
}

fn hooks(shape: &mut Shape<'_>) -> BTreeSet<HookKind> {
    let hooks: BTreeSet<HookKind> = shape.list("hooks").into_iter().collect();
    if hooks.is_empty() {
        shape.wrong("hooks", "names no hook");
    }
    hooks
}

fn events(shape: &mut Shape<'_>, hooks: &BTreeSet<HookKind>) -> BTreeSet<String> {
    let events: Vec<String> = shape.list("events");
    for (i, event) in events.iter().enumerate() {
        if !EventFact::KINDS.contains(&event.as_str()) {
            let known = EventFact::KINDS.join(", ");
            shape.wrong(format!("events/{i}"), format!("`{event}` is not an event; there are {known}"));
        }
    }
    match (hooks.contains(&HookKind::Events), events.is_empty()) {
        (true, true) => shape.wrong("events", "names no event, but the hook `events` is answered"),
        (false, false) => shape.wrong("events", "names events, but the hook `events` is not answered"),
        _ => {}
    }
    events.into_iter().collect()
}

fn grants(shape: &mut Shape<'_>, hooks: &BTreeSet<HookKind>) -> Vec<GrantRequest> {
    let grants: Vec<GrantRequest> = shape.list("grants");
    let mut seen = BTreeSet::new();
    for (i, request) in grants.iter().enumerate() {
        if !seen.insert(request.grant) {
            shape.wrong(format!("grants/{i}"), format!("asks for `{}` again", request.grant.name()));
        }
        for (language, words) in [("zh-CN", &request.reason.zh), ("en", &request.reason.en)] {
            if words.trim().is_empty() {
                shape.wrong(format!("grants/{i}/reason/{language}"), "is missing");
            }
        }
    }
    if !grants.is_empty() && !hooks.contains(&HookKind::Events) {
        shape.wrong("grants", "an app without the hook `events` may do nothing but answer");
    }
    grants
}

fn reads(shape: &mut Shape<'_>, hooks: &BTreeSet<HookKind>) -> BTreeMap<HookKind, BTreeSet<Read>> {
    let reads: BTreeMap<HookKind, BTreeSet<Read>> = shape.optional("reads").unwrap_or_default();
    for hook in reads.keys() {
        if *hook != HookKind::Price {
            shape.wrong(format!("reads/{}", hook.name()), "is not a synchronous hook");
        } else if !hooks.contains(hook) {
            shape.wrong(format!("reads/{}", hook.name()), "is not a hook that the app answers");
        }
    }
    reads
}

fn priority(shape: &mut Shape<'_>, hooks: &BTreeSet<HookKind>) -> Option<u32> {
    let priority: Option<u32> = shape.optional("priority");
    match (hooks.contains(&HookKind::Price), priority) {
        (true, None) => shape.wrong("priority", "is missing: a price app has a place in the order of applying"),
        (true, Some(priority)) if priority > limits::PRIORITY_MAX => {
            shape.wrong("priority", format!("is more than {}", limits::PRIORITY_MAX));
        }
        (false, Some(_)) => shape.wrong("priority", "is for price apps only"),
        _ => {}
    }
    priority
}

fn settings(shape: &mut Shape<'_>) -> Option<Value> {
    let schema: Value = shape.required("settings")?;
    if schema.get("type").and_then(Value::as_str) != Some("object") {
        shape.wrong("settings", "is not the JSON Schema of an object");
    }
    if schema.to_string().len() > limits::SETTINGS_SCHEMA_MAX {
        shape.wrong("settings", format!("is longer than {} bytes", limits::SETTINGS_SCHEMA_MAX));
    }
    Some(schema)
}

fn pricing(shape: &mut Shape<'_>) -> Option<Pricing> {
    let pricing: Pricing = shape.required("pricing")?;
    match (pricing.is_free(), &pricing.amount) {
        (true, Some(_)) => shape.wrong("pricing/amount", "a free app costs nothing"),
        (false, None) => shape.wrong("pricing/amount", "is missing"),
        (false, Some(amount)) if amount.minor() <= 0 => shape.wrong("pricing/amount", "is not more than 0"),
        _ => {}
    }
    Some(pricing)
}
