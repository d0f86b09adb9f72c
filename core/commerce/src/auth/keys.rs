//! Keys that programs sign in with.

use domain::id::ApiKeyId;
use domain::limits::NAME_MAX;
use domain::people::{ApiKey, Permission};
use domain::problem::Mistakes;
use serde_json::json;
use sources::token::Token;
use store::{Page, PageAsk};

use super::limits::API_KEYS_MAX;
use super::proof::KEY_PREFIX;
use super::sessions;
use crate::{Commerce, Error, Merchant, Result, audit};

/// The shop's keys, the newest first.
pub async fn list(
    commerce: &Commerce,
    merchant: &Merchant,
    page: &PageAsk<ApiKeyId>,
) -> Result<Page<ApiKey, ApiKeyId>> {
    merchant.need(Permission::StaffWrite)?;
    Ok(store::api_keys::list(&merchant.db(commerce).read().await?, page).await?)
}

/// Makes a key that may do what `scopes` say, and no more than who makes it. The key is shown this once.
///
/// Only people make keys: one that leaks cannot make others.
pub async fn create(
    commerce: &Commerce,
    merchant: &Merchant,
    name: &str,
    scopes: &[Permission],
) -> Result<(ApiKey, Token)> {
    merchant.need(Permission::StaffWrite)?;
    let created_by = merchant.staff().ok_or(Error::Forbidden(Permission::StaffWrite))?;
    let mut mistakes = Mistakes::default();
    mistakes.check_text("/name", name, NAME_MAX);
    mistakes.add_if(scopes.is_empty(), "/scopes", "must name at least one right");
    for (i, scope) in scopes.iter().enumerate() {
        let theirs = merchant.permissions().contains(scope);
        mistakes.add_if(!theirs, &format!("/scopes/{i}"), "is a right that you do not have yourself");
    }
    mistakes.done()?;
    if store::api_keys::count(&merchant.db(commerce).read().await?).await? >= API_KEYS_MAX {
        return Err(Mistakes::one("", format!("a shop has at most {API_KEYS_MAX} keys: revoke one first")).into());
    }
    let token = Token::new(KEY_PREFIX);
    let mut scopes = scopes.to_vec();
    scopes.sort_unstable();
    scopes.dedup();
    let key = ApiKey {
        id: commerce.sources.ids.next(),
        name: name.trim().to_owned(),
        hint: token.hint(),
        scopes,
        created_by,
        created_at: commerce.sources.now(),
        revoked_at: None,
    };
    let tx = merchant.db(commerce).begin().await?;
    store::api_keys::insert(&tx, &key, &token.hash()).await?;
    let detail = json!({ "name": key.name, "hint": key.hint, "scopes": key.scopes });
    audit::note(&tx, commerce, merchant, "key.created", &key.id, detail).await?;
    tx.commit().await?;
    Ok((key, token))
}

/// Revokes a key: from now on it opens nothing here, and within a second nowhere.
pub async fn revoke(commerce: &Commerce, merchant: &Merchant, key: ApiKeyId) -> Result<()> {
    merchant.need(Permission::StaffWrite)?;
    let tx = merchant.db(commerce).begin().await?;
    let hash = store::api_keys::revoke(&tx, key, commerce.sources.now()).await?.ok_or(Error::NotFound("key"))?;
    audit::note(&tx, commerce, merchant, "key.revoked", &key, json!({})).await?;
    tx.commit().await?;
    sessions::forget(commerce, merchant.tenant(), &[hash]).await;
    Ok(())
}
