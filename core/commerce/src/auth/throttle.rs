//! Slowing down who guesses: a few free tries, then one try per wait, and each wait twice as long as the one before.

use std::net::IpAddr;
use std::time::Duration;

use cache::{Cache, Counter, Owner};
use domain::id::TenantId;

use super::limits::{TRIES_PER_ADDRESS, TRIES_PER_NAME, TRIES_WINDOW, WAIT_MAX};
use crate::{Error, Result};

/// Counts a try to sign in before anything is looked up, so that tries at once count as well. [`Error::Throttled`] if
/// it has to wait.
pub(super) async fn attempt(cache: &Cache, tenant: TenantId, name: &str, from: Option<IpAddr>) -> Result<()> {
    take(cache, &of_name(tenant, name), TRIES_PER_NAME).await?;
    match from {
        Some(address) => take(cache, &of_address(address), TRIES_PER_ADDRESS).await,
        None => Ok(()),
    }
}

/// Forgets the tries for a name after one that fitted. Those of the address stay: a guesser may own one right name.
pub(super) async fn fitted(cache: &Cache, tenant: TenantId, name: &str) {
    let tries = of_name(tenant, name);
    cache.reset(&waiting(&tries)).await;
    cache.reset(&tries).await;
}

async fn take(cache: &Cache, tries: &Counter, free: u64) -> Result<()> {
    let waiting = waiting(tries);
    let wait = cache.counted(&waiting, WAIT_MAX).await;
    if wait.count > 0 {
        return Err(throttled(wait.ends_in));
    }
    let tried = cache.count(tries, TRIES_WINDOW).await.count;
    if tried <= free {
        return Ok(());
    }
    // Whoever opens the wait has the one try of it.
    let wait = cache.count(&waiting, wait_after(tried - free)).await;
    if wait.count == 1 { Ok(()) } else { Err(throttled(wait.ends_in)) }
}

/// 2 s after the first try too many, doubled with each.
fn wait_after(too_many: u64) -> Duration {
    let exponent = u32::try_from(too_many).unwrap_or(u32::MAX).min(30);
    Duration::from_secs(1 << exponent).min(WAIT_MAX)
}

fn throttled(left: Duration) -> Error {
    Error::Throttled { retry_after_seconds: left.as_secs() + 1 }
}

fn of_name(tenant: TenantId, name: &str) -> Counter {
    Counter { owner: Owner::Tenant(tenant), kind: "sign-in", text: name.to_owned() }
}

fn of_address(address: IpAddr) -> Counter {
    Counter { owner: Owner::Platform, kind: "sign-in-from", text: address.to_string() }
}

fn waiting(tries: &Counter) -> Counter {
    Counter { kind: "sign-in-wait", text: format!("{}:{}", tries.kind, tries.text), ..tries.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOP: TenantId = TenantId::of(uuid::Uuid::from_u128(1));

    #[tokio::test]
    async fn after_a_few_tries_one_has_to_wait() {
        let cache = Cache::in_process();
        let free = usize::try_from(TRIES_PER_NAME).expect("small") + 1; // The first try too many opens the wait.
        for _ in 0..free {
            attempt(&cache, SHOP, "li", None).await.expect("not yet");
        }
        let throttled = attempt(&cache, SHOP, "li", None).await;
        assert!(matches!(throttled, Err(Error::Throttled { retry_after_seconds: 1..=3 })), "{throttled:?}");
        attempt(&cache, SHOP, "wang", None).await.expect("others need not wait");
        let other_shop = TenantId::of(uuid::Uuid::from_u128(2));
        attempt(&cache, other_shop, "li", None).await.expect("nor do other shops");
        fitted(&cache, SHOP, "li").await;
        attempt(&cache, SHOP, "li", None).await.expect("the right password ends the wait");
    }

    #[tokio::test]
    async fn many_names_from_one_address_have_to_wait() {
        let cache = Cache::in_process();
        let from = Some(IpAddr::from([192, 0, 2, 1]));
        for i in 0..=TRIES_PER_ADDRESS {
            attempt(&cache, SHOP, &format!("member {i}"), from).await.expect("not yet");
        }
        assert!(matches!(attempt(&cache, SHOP, "another", from).await, Err(Error::Throttled { .. })));
        attempt(&cache, SHOP, "another", Some(IpAddr::from([192, 0, 2, 2]))).await.expect("another address");
    }

    #[test]
    fn waits_double_up_to_the_longest() {
        assert_eq!(wait_after(1), Duration::from_secs(2));
        assert_eq!(wait_after(3), Duration::from_secs(8));
        assert_eq!(wait_after(u64::MAX), WAIT_MAX);
    }
}
