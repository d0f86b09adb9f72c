//! What an app may read while it answers an event: as of the event.

use async_trait::async_trait;
use domain::event::{Event, Fact};
use domain::hook::{Ancestor, HookMember, HookOrder};
use domain::id::{InstallationId, MemberId, OrderId};
use domain::member::ReferralPath;
use plugin_host::{HostReads, ReadError};
use store::Reader;

use super::hook;
use super::memory::Memory;

/// The reads of one call.
pub(crate) struct Reads<'a> {
    pub(crate) reader: &'a Reader,
    pub(crate) event: &'a Event,
    pub(crate) installation: InstallationId,
    /// Who bought, if the event is about an order: their upline was noted when they paid.
    pub(crate) buyer: Option<MemberId>,
    pub(crate) memory: &'a mut Memory,
}

impl Reads<'_> {
    async fn path(&self, member: MemberId) -> Result<Option<ReferralPath>, ReadError> {
        if let Fact::OrderPaid { upline, .. } = &self.event.fact
            && self.buyer == Some(member)
        {
            return Ok(Some(ReferralPath::from_bytes(hex::decode(upline)?)));
        }
        let Some(member) = store::members::find(self.reader, member).await? else { return Ok(None) };
        Ok(Some(store::referrals::path_of(self.reader, member.no).await?))
    }
}

#[async_trait]
impl HostReads for Reads<'_> {
    async fn order(&mut self, id: &str) -> Result<Option<HookOrder>, ReadError> {
        // A text that is no id of an order names none.
        let Ok(id) = id.parse::<OrderId>() else { return Ok(None) };
        Ok(store::orders::find(self.reader, id).await?.as_ref().map(hook::order_now))
    }

    async fn purchases(&mut self, member: &str, skus: &[String]) -> Result<u32, ReadError> {
        let Ok(member) = member.parse::<MemberId>() else { return Ok(0) };
        // No code has a NUL, which Postgres would not even compare.
        let skus: Vec<String> = skus.iter().filter(|sku| !sku.contains('\0')).cloned().collect();
        let lines = store::orders::purchases(self.reader, member, &skus, self.event.seq).await?;
        Ok(u32::try_from(lines).unwrap_or(u32::MAX))
    }

    async fn member(&mut self, id: &str) -> Result<Option<HookMember>, ReadError> {
        let Ok(id) = id.parse::<MemberId>() else { return Ok(None) };
        Ok(hook::member(self.reader, id, self.event.seq).await?)
    }

    async fn upline(&mut self, member: &str, skip: u32, limit: u32) -> Result<Vec<Ancestor>, ReadError> {
        let Ok(member) = member.parse::<MemberId>() else { return Ok(Vec::new()) };
        let Some(path) = self.path(member).await? else { return Ok(Vec::new()) };
        let (skip, limit) = (usize::try_from(skip)?, usize::try_from(limit)?);
        let numbers: Vec<i64> = path.upline().skip(skip).take(limit).collect();
        let found = store::members::as_of(self.reader, &numbers, self.event.seq).await?;
        let ancestors = numbers.iter().zip(skip + 1..).filter_map(|(no, level)| {
            let member = found.iter().find(|member| member.no == *no)?;
            Some(Ancestor {
                member: member.id.to_string(),
                level: u32::try_from(level).unwrap_or(u32::MAX),
                rank: member.rank,
                labels: member.labels.clone(),
            })
        });
        Ok(ancestors.collect())
    }

    async fn kv_get(&mut self, key: &str) -> Result<Option<Vec<u8>>, ReadError> {
        Ok(self.memory.get(self.reader, self.installation, key).await?)
    }
}
