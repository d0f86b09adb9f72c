//! An app that keeps failing rests, so that it neither slows the shop nor fills its records.
//!
//! Time is passed in: tests own the clock.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::id::{InstallationId, TenantId};

use crate::limits;

/// One breaker for each app in each shop.
#[derive(Debug, Default)]
pub struct Breaker {
    states: Mutex<HashMap<Key, State>>,
}

type Key = (TenantId, InstallationId);

/// Whether an app may be asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// Yes.
    Go,
    /// Not before this much time has passed.
    Rest(Duration),
}

/// Only apps that failed lately have one.
#[derive(Debug)]
struct State {
    since: Instant,
    calls: u32,
    failures: u32,
    /// The end of the rest, if it rests or is on trial after one.
    until: Option<Instant>,
    /// How long the last rest was.
    rest: Duration,
}

impl Breaker {
    /// Whether the app may be asked. After a rest one call is admitted as a trial; the others go on resting until it
    /// has settled or as long again has passed.
    pub fn admit(&self, tenant: TenantId, installation: InstallationId, now: Instant) -> Admission {
        let mut states = self.lock();
        let Some(state) = states.get_mut(&(tenant, installation)) else { return Admission::Go };
        match state.until {
            None => Admission::Go,
            Some(until) if now < until => Admission::Rest(until - now),
            Some(_) => {
                state.until = Some(now + limits::BREAKER_REST_MIN);
                Admission::Go
            }
        }
    }

    /// Notes how an admitted call went.
    pub fn settle(&self, tenant: TenantId, installation: InstallationId, failed: bool, now: Instant) {
        let key = (tenant, installation);
        let mut states = self.lock();
        let Some(state) = states.get_mut(&key) else {
            if failed {
                if states.len() >= limits::BREAKER_STATES_SWEPT_AT {
                    states.retain(|_, state| !state.is_over(now));
                }
                states.insert(key, State::first_failure(now));
            }
            return;
        };
        match (state.until.is_some(), failed) {
            // The trial went well.
            (true, false) => {
                states.remove(&key);
            }
            (true, true) => state.rest_again(now),
            (false, _) if state.is_over(now) && !failed => {
                states.remove(&key);
            }
            (false, _) => state.count(failed, now),
        }
    }

    /// How long the app still rests, for the console.
    pub fn resting(&self, tenant: TenantId, installation: InstallationId, now: Instant) -> Option<Duration> {
        let until = self.lock().get(&(tenant, installation))?.until?;
        until.checked_duration_since(now).filter(|rest| !rest.is_zero())
    }

    /// Forgets an app's failures, because somebody switched it on again or changed its settings.
    pub fn reset(&self, tenant: TenantId, installation: InstallationId) {
        self.lock().remove(&(tenant, installation));
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Key, State>> {
        // Each change is complete before anything can panic.
        self.states.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn first_failure(now: Instant) -> Self {
        Self { since: now, calls: 1, failures: 1, until: None, rest: Duration::ZERO }
    }

    fn is_over(&self, now: Instant) -> bool {
        let end = self.until.unwrap_or(self.since + limits::BREAKER_WINDOW);
        now > end
    }

    fn count(&mut self, failed: bool, now: Instant) {
        if self.is_over(now) {
            *self = Self { calls: 0, failures: 0, ..Self::first_failure(now) };
        }
        self.calls = self.calls.saturating_add(1);
        self.failures = self.failures.saturating_add(u32::from(failed));
        if self.failures >= limits::BREAKER_FAILURES && self.failures.saturating_mul(2) >= self.calls {
            self.rest_again(now);
        }
    }

    fn rest_again(&mut self, now: Instant) {
        self.rest = (self.rest * 2).clamp(limits::BREAKER_REST_MIN, limits::BREAKER_REST_MAX);
        self.until = Some(now + self.rest);
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    struct Shop {
        breaker: Breaker,
        now: Instant,
    }

    const TENANT: TenantId = TenantId::of(Uuid::from_u128(1));
    const APP: InstallationId = InstallationId::of(Uuid::from_u128(2));

    impl Shop {
        fn open() -> Self {
            Self { breaker: Breaker::default(), now: Instant::now() }
        }

        fn after(&mut self, time: Duration) {
            self.now += time;
        }

        /// Calls once, if admitted.
        fn call(&self, failed: bool) -> Admission {
            let admission = self.breaker.admit(TENANT, APP, self.now);
            if admission == Admission::Go {
                self.breaker.settle(TENANT, APP, failed, self.now);
            }
            admission
        }

        fn fails(&self, times: u32) {
            for _ in 0..times {
                assert_eq!(self.call(true), Admission::Go);
            }
        }
    }

    #[test]
    fn an_app_that_fails_ten_times_in_a_minute_rests() {
        let mut shop = Shop::open();
        shop.fails(limits::BREAKER_FAILURES);
        assert_eq!(shop.call(true), Admission::Rest(limits::BREAKER_REST_MIN));
        shop.after(limits::BREAKER_REST_MIN);
        assert_eq!(shop.call(false), Admission::Go, "the trial");
        shop.fails(limits::BREAKER_FAILURES - 1);
        assert_eq!(shop.call(false), Admission::Go, "a new count");
    }

    #[test]
    fn a_trial_that_fails_doubles_the_rest() {
        let mut shop = Shop::open();
        shop.fails(limits::BREAKER_FAILURES);
        shop.after(limits::BREAKER_REST_MIN);
        assert_eq!(shop.call(true), Admission::Go);
        assert_eq!(shop.call(true), Admission::Rest(limits::BREAKER_REST_MIN * 2));
        for _ in 0..20 {
            shop.after(limits::BREAKER_REST_MAX);
            assert_eq!(shop.call(true), Admission::Go);
        }
        assert_eq!(shop.call(true), Admission::Rest(limits::BREAKER_REST_MAX));
    }

    #[test]
    fn only_one_call_is_on_trial() {
        let mut shop = Shop::open();
        shop.fails(limits::BREAKER_FAILURES);
        shop.after(limits::BREAKER_REST_MIN);
        assert_eq!(shop.breaker.admit(TENANT, APP, shop.now), Admission::Go);
        assert!(matches!(shop.breaker.admit(TENANT, APP, shop.now), Admission::Rest(_)));
    }

    #[test]
    fn an_app_that_mostly_answers_goes_on() {
        let shop = Shop::open();
        for _ in 0..100 {
            shop.fails(1);
            assert_eq!(shop.call(false), Admission::Go);
            assert_eq!(shop.call(false), Admission::Go);
        }
    }

    #[test]
    fn failures_far_apart_do_not_add_up() {
        let mut shop = Shop::open();
        for _ in 0..30 {
            shop.fails(1);
            shop.after(limits::BREAKER_WINDOW / 5);
        }
        assert_eq!(shop.breaker.resting(TENANT, APP, shop.now), None);
    }

    #[test]
    fn another_shop_is_not_concerned() {
        let shop = Shop::open();
        shop.fails(limits::BREAKER_FAILURES);
        let other = TenantId::of(Uuid::from_u128(9));
        assert_eq!(shop.breaker.admit(other, APP, shop.now), Admission::Go);
        shop.breaker.reset(TENANT, APP);
        assert_eq!(shop.call(true), Admission::Go);
    }
}
