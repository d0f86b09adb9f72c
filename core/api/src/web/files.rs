//! Built files, by front end and path.

use std::borrow::Cow;
use std::path::{Component, Path};

use rust_embed::Embed;

use super::App;
use crate::state::Config;

#[derive(Embed)]
#[folder = "../../web/apps/storefront/dist"]
#[allow_missing = true]
struct Storefront;

#[derive(Embed)]
#[folder = "../../web/apps/merchant/dist"]
#[allow_missing = true]
struct Merchant;

#[derive(Embed)]
#[folder = "../../web/apps/operator/dist"]
#[allow_missing = true]
struct Operator;

#[derive(Embed)]
#[folder = "../../web/apps/author/dist"]
#[allow_missing = true]
struct Author;

/// A file; none if it was not built.
pub(super) fn get(config: &Config, app: App, path: &str) -> Option<Cow<'static, [u8]>> {
    // Neither up nor to a root: what is not a plain name below the folder is no file.
    let is_below = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if path.is_empty() || path.ends_with('/') || !is_below {
        return None;
    }
    // A debug build looks where the front ends are built, also those that were not there yet when it was compiled.
    let built = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../web/apps"));
    if let Some(folder) = config.web.as_deref().or(cfg!(debug_assertions).then_some(built)) {
        return std::fs::read(folder.join(app.name()).join("dist").join(path)).ok().map(Cow::Owned);
    }
    let file = match app {
        App::Storefront => Storefront::get(path),
        App::Merchant => Merchant::get(path),
        App::Operator => Operator::get(path),
        App::Author => Author::get(path),
    };
    file.map(|file| file.data)
}
