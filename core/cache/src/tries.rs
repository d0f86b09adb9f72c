//! Slowing down who guesses, without letting strangers lock anybody out.
//!
//! Three counts, each with tries that nobody has to wait for, then one try per wait, and each wait twice as long as the
//! one before: of a name **from one place** (tight), of a place (loose, for many people share one), and of a name from
//! everywhere (far above what one person types, with short waits). Somebody who signed in from a place before is bound
//! by the first count only while they come from there: so whoever fills the other two with tries of their own keeps
//! nobody out who was in.

use std::net::{IpAddr, Ipv6Addr};
use std::time::Duration;

use sha2::{Digest, Sha256};

use crate::limits::{
    KNOWN_PLACE_KEPT, TRIES_PER_NAME, TRIES_PER_NAME_AND_PLACE, TRIES_PER_PLACE, TRIES_WINDOW, WAIT_MAX,
    WAIT_MAX_PER_NAME,
};
use crate::{Cache, Counter, Owner};

/// Tries to prove that somebody is who they say.
#[derive(Debug, Clone)]
pub struct Tries {
    /// Whose name it is.
    pub owner: Owner,
    /// Of which kind: `staff`.
    pub kind: &'static str,
    /// The name as it is compared.
    pub name: String,
    /// From where, as far as that is known.
    pub from: Option<IpAddr>,
}

/// A try that was let through, with what it was counted against.
#[derive(Debug, PartialEq, Eq)]
#[must_use = "a try that fitted is given back"]
pub struct Taken {
    of_place: Option<Counter>,
}

/// A try has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// For how long.
    pub left: Duration,
}

impl Wait {
    /// In whole seconds, after which it is surely over.
    pub fn seconds(self) -> u64 {
        self.left.as_secs() + 1
    }
}

/// The place that an address belongs to, as it is counted: whoever has one address of IPv6 has the 2^64 beside it too.
pub fn place(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("{}/64", Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
    }
}

impl Tries {
    /// Counts a try before anything is looked up, so that tries at once count as well.
    pub async fn take(&self, cache: &Cache) -> Result<Taken, Wait> {
        take(cache, &self.here(), TRIES_PER_NAME_AND_PLACE, WAIT_MAX).await?;
        if cache.counted(&self.known(), KNOWN_PLACE_KEPT).await.count > 0 {
            return Ok(Taken { of_place: None });
        }
        let place = self.place();
        if let Some(place) = &place {
            take(cache, place, TRIES_PER_PLACE, WAIT_MAX).await?;
        }
        take(cache, &self.anywhere(), TRIES_PER_NAME, WAIT_MAX_PER_NAME).await?;
        Ok(Taken { of_place: place })
    }

    /// After a try that fitted: its name and place are known to belong together. What others tried stays counted.
    pub async fn fitted(&self, cache: &Cache, taken: Taken) {
        let here = self.here();
        cache.reset(&waiting(&here)).await;
        cache.reset(&here).await;
        if let Some(place) = taken.of_place {
            // Many who sign in from one place are no guessers.
            cache.give_back(&place).await;
        }
        if self.from.is_some() {
            cache.reset(&self.known()).await;
            cache.count(&self.known(), KNOWN_PLACE_KEPT).await;
        }
    }

    fn here(&self) -> Counter {
        let from = self.from.map_or_else(|| "unknown".to_owned(), place);
        Counter { owner: self.owner, kind: "tries-here", text: format!("{}:{from}:{}", self.kind, self.hashed()) }
    }

    fn known(&self) -> Counter {
        Counter { kind: "tries-known", ..self.here() }
    }

    fn anywhere(&self) -> Counter {
        Counter { owner: self.owner, kind: "tries", text: format!("{}:{}", self.kind, self.hashed()) }
    }

    /// Over all shops: a place that guesses goes from one to the next.
    fn place(&self) -> Option<Counter> {
        let text = place(self.from?);
        Some(Counter { owner: Owner::Platform, kind: "tries-from", text })
    }

    /// Names are somebody's own, and as long as somebody likes.
    fn hashed(&self) -> String {
        hex::encode(&Sha256::digest(&self.name)[..16])
    }
}

async fn take(cache: &Cache, tries: &Counter, free: u64, longest: Duration) -> Result<(), Wait> {
    let waiting = waiting(tries);
    let wait = cache.counted(&waiting, longest).await;
    if wait.count > 0 {
        return Err(Wait { left: wait.ends_in });
    }
    let tried = cache.count(tries, TRIES_WINDOW).await.count;
    if tried <= free {
        return Ok(());
    }
    // Whoever opens the wait has the one try of it.
    let wait = cache.count(&waiting, wait_after(tried - free).min(longest)).await;
    if wait.count == 1 { Ok(()) } else { Err(Wait { left: wait.ends_in }) }
}

/// 2 s after the first try too many, doubled with each.
fn wait_after(too_many: u64) -> Duration {
    let exponent = u32::try_from(too_many).unwrap_or(u32::MAX).min(30);
    Duration::from_secs(1 << exponent)
}

fn waiting(tries: &Counter) -> Counter {
    Counter { kind: "tries-wait", text: format!("{}:{}", tries.kind, tries.text), ..tries.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, from: [u8; 4]) -> Tries {
        Tries { owner: Owner::Platform, kind: "test", name: name.into(), from: Some(IpAddr::from(from)) }
    }

    /// Tries until one has to wait; how many were let through.
    async fn until_wait(cache: &Cache, tries: &Tries) -> u64 {
        let mut let_through = 0;
        while tries.take(cache).await.is_ok() {
            let_through += 1;
        }
        let_through
    }

    #[tokio::test]
    async fn after_a_few_tries_one_has_to_wait_and_nobody_else() {
        let cache = Cache::in_process();
        let li = of("li", [192, 0, 2, 1]);
        // The first try too many opens the wait.
        assert_eq!(until_wait(&cache, &li).await, TRIES_PER_NAME_AND_PLACE + 1);
        assert!((1..=3).contains(&li.take(&cache).await.expect_err("a wait").seconds()));
        let _ = of("wang", [192, 0, 2, 1]).take(&cache).await.expect("another name");
        let _ = of("li", [192, 0, 2, 2]).take(&cache).await.expect("another place");
        let other = Tries { owner: Owner::Tenant(domain::id::TenantId::of(uuid::Uuid::nil())), ..li.clone() };
        let _ = other.take(&cache).await.expect("another shop");
        li.fitted(&cache, Taken { of_place: None }).await;
        let _ = li.take(&cache).await.expect("the right password ends the wait");
    }

    #[tokio::test]
    async fn many_names_from_one_place_have_to_wait_but_not_many_who_sign_in() {
        let cache = Cache::in_process();
        for i in 0..TRIES_PER_PLACE * 2 {
            let tries = of(&format!("member {i}"), [192, 0, 2, 1]);
            let taken = tries.take(&cache).await.expect("they are no guessers");
            tries.fitted(&cache, taken).await;
        }
        for i in 0..=TRIES_PER_PLACE {
            let _ = of(&format!("guess {i}"), [192, 0, 2, 1]).take(&cache).await.expect("not yet");
        }
        of("another", [192, 0, 2, 1]).take(&cache).await.expect_err("a guesser");
        let _ = of("another", [192, 0, 2, 2]).take(&cache).await.expect("another place");
        let _ = of("member 1", [192, 0, 2, 1]).take(&cache).await.expect("who was in from here before");
    }

    #[tokio::test]
    async fn who_has_an_account_guesses_no_more_than_others() {
        let cache = Cache::in_process();
        let own = of("own", [192, 0, 2, 1]);
        let mut let_through = 0;
        for i in 0..TRIES_PER_PLACE * 2 {
            own.fitted(&cache, own.take(&cache).await.expect("their own password")).await;
            let_through += u64::from(of(&format!("guess {i}"), [192, 0, 2, 1]).take(&cache).await.is_ok());
        }
        assert_eq!(let_through, TRIES_PER_PLACE + 1, "signing in between does not help");
    }

    #[tokio::test]
    async fn strangers_everywhere_keep_nobody_out_who_was_in_before() {
        let cache = Cache::in_process();
        let home = of("li", [192, 0, 2, 1]);
        home.fitted(&cache, home.take(&cache).await.expect("the first try")).await;
        let mut refused = None;
        for i in 0..TRIES_PER_NAME {
            let [.., high, low] = i.to_be_bytes();
            refused = of("li", [10, 0, high, low]).take(&cache).await.err();
        }
        assert_eq!(refused, None, "only what no person types is slowed down");
        let refused = of("li", [10, 1, 0, 0]).take(&cache).await.expect_err("now it is");
        assert!(refused.left <= WAIT_MAX_PER_NAME, "{refused:?}");
        let _ = home.take(&cache).await.expect("from where they were in before");
        assert_eq!(until_wait(&cache, &home).await, TRIES_PER_NAME_AND_PLACE, "where guesses are as few as ever");
    }

    #[test]
    fn neighbours_of_one_network_are_one_place() {
        let at = |text: &str| place(text.parse().expect("an address"));
        assert_eq!(at("2001:db8:1:2:3:4:5:6"), at("2001:db8:1:2::1"));
        assert_ne!(at("2001:db8:1:2::1"), at("2001:db8:1:3::1"));
        assert_eq!(at("::ffff:192.0.2.1"), "192.0.2.1");
    }

    #[test]
    fn waits_double() {
        assert_eq!(wait_after(1), Duration::from_secs(2));
        assert_eq!(wait_after(3), Duration::from_secs(8));
        assert!(wait_after(u64::MAX) > WAIT_MAX);
    }
}
