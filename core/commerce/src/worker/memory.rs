//! What apps remember, as the calls of one transaction see it: read at most once, changed by each answer, written at the
//! end if nobody else changed it meanwhile.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use domain::id::InstallationId;
use plugin_host::KvWrite;
use plugin_host::limits::KV_INSTALLATION_BYTES_MAX;
use store::kv::{self, Head};
use store::{Reader, Result, TenantTx};

/// The memory of every app that was asked.
#[derive(Default)]
pub(crate) struct Memory(HashMap<InstallationId, Held>);

/// One app's.
struct Held {
    /// How it stood before anything of it was read.
    seen: Head,
    /// How large it is with what is not written yet.
    bytes: u64,
    unwritten: BTreeMap<String, Option<Vec<u8>>>,
}

impl Memory {
    /// What an app remembers under a key, also what it wrote down a call ago.
    pub(crate) async fn get(&mut self, reader: &Reader, app: InstallationId, key: &str) -> Result<Option<Vec<u8>>> {
        if let Some(value) = self.held(reader, app).await?.unwritten.get(key) {
            return Ok(value.clone());
        }
        kv::get(reader, app, key).await
    }

    /// Takes what an answer writes down; says whether that is no more than an app may remember. If not, nothing changes.
    pub(crate) async fn take(&mut self, reader: &Reader, app: InstallationId, writes: &[KvWrite]) -> Result<bool> {
        if writes.is_empty() {
            return Ok(true);
        }
        let held = self.held(reader, app).await?;
        let unread = |write: &&KvWrite| !held.unwritten.contains_key(&write.key);
        let unread: Vec<&str> = writes.iter().filter(unread).map(|write| write.key.as_str()).collect();
        let stored = kv::sizes(reader, app, &unread).await?;
        let before = |key: &str| match held.unwritten.get(key) {
            Some(value) => value.as_ref().map(|value| value.len() as u64),
            None => stored.get(key).copied(),
        };
        let mut bytes = held.bytes;
        for write in writes {
            let size = |value: Option<u64>| value.map_or(0, |value| write.key.len() as u64 + value);
            bytes = bytes.saturating_sub(size(before(&write.key)));
            bytes += size(write.value.as_ref().map(|value| value.len() as u64));
        }
        if !fits(held.bytes, bytes) {
            return Ok(false);
        }
        held.bytes = bytes;
        held.unwritten.extend(writes.iter().map(|write| (write.key.clone(), write.value.clone())));
        Ok(true)
    }

    async fn held(&mut self, reader: &Reader, app: InstallationId) -> Result<&mut Held> {
        match self.0.entry(app) {
            Entry::Occupied(held) => Ok(held.into_mut()),
            Entry::Vacant(place) => {
                let seen = kv::head(reader, app).await?;
                Ok(place.insert(Held { seen, bytes: seen.bytes, unwritten: BTreeMap::new() }))
            }
        }
    }

    /// Writes what changed. [`store::Error::Changed`] if somebody else changed what an app read: then what it answered
    /// is worth nothing, and nothing of the transaction may be kept.
    pub(crate) async fn write(self, tx: &TenantTx) -> Result<()> {
        for (app, held) in self.0 {
            if held.unwritten.is_empty() {
                kv::unchanged(tx, app, held.seen.version).await?;
            } else {
                kv::write(tx, app, (held.seen.version, held.bytes), held.unwritten).await?;
            }
        }
        Ok(())
    }
}

/// Whether an app may remember so many bytes. To forget something is always possible.
fn fits(before: u64, after: u64) -> bool {
    after <= KV_INSTALLATION_BYTES_MAX || after < before
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_app_may_remember_as_much_as_the_limit_says_and_always_less() {
        const MAX: u64 = KV_INSTALLATION_BYTES_MAX;
        assert!(fits(0, MAX - 1) && fits(MAX - 1, MAX) && fits(MAX, MAX));
        assert!(!fits(0, MAX + 1) && !fits(MAX, MAX + 1) && !fits(MAX + 2, MAX + 2));
        assert!(fits(MAX + 2, MAX + 1), "the limit may have been higher once");
    }
}
