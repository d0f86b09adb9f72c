//! Messages to a shopper.

use domain::id::NoticeId;
use store::notices::{self, Notice};
use store::{Page, PageAsk};

use super::limits::UNREAD_MAX;
use crate::{Commerce, Error, Result, Shopper};

/// Messages to a shopper, the newest first; all, or those not read.
pub async fn notices(
    commerce: &Commerce,
    shopper: &Shopper,
    unread: bool,
    page: &PageAsk<NoticeId>,
) -> Result<Page<Notice, NoticeId>> {
    Ok(notices::list(&shopper.db(commerce).read().await?, shopper.member(), unread, page).await?)
}

/// How many messages a shopper has not read, counted to [`UNREAD_MAX`].
pub async fn unread(commerce: &Commerce, shopper: &Shopper) -> Result<u64> {
    Ok(notices::unread(&shopper.db(commerce).read().await?, shopper.member(), UNREAD_MAX).await?)
}

/// Marks one message as read. Twice is fine.
pub async fn mark_read(commerce: &Commerce, shopper: &Shopper, notice: NoticeId) -> Result<()> {
    let member = shopper.member();
    let tx = shopper.db(commerce).begin().await?;
    if !notices::exists(&tx, member, notice).await? {
        return Err(Error::NotFound("notice"));
    }
    notices::mark_read(&tx, member, Some(notice), commerce.sources.now()).await?;
    Ok(tx.commit().await?)
}

/// Marks all messages as read.
pub async fn mark_all_read(commerce: &Commerce, shopper: &Shopper) -> Result<()> {
    let tx = shopper.db(commerce).begin().await?;
    notices::mark_read(&tx, shopper.member(), None, commerce.sources.now()).await?;
    Ok(tx.commit().await?)
}
