//! Timers that apps set: within bounds, or refused.

use std::collections::{HashMap, HashSet};

use domain::event::{Event, Task, Timer};
use domain::hook::{Op, Schedule};
use domain::id::{InstallationId, TimerId};
use jiff::Timestamp;
use store::TenantTx;
use thiserror::Error;

use super::asking::Answer;
use crate::limits::{APP_TIMER_DELAY_MIN, APP_TIMER_HORIZON_MAX, APP_TIMERS_MAX};
use crate::{Result, limits};

/// Why a timer is not set. The app's author and the merchant read it in the run.
#[derive(Debug, Error, PartialEq, Eq)]
pub(crate) enum TimerRefused {
    /// Sooner after its event than a timer may be due: an app that wakes itself without end would do nothing else.
    #[error("timer-too-soon: `{key}` is due less than {} s after its event", APP_TIMER_DELAY_MIN.as_secs())]
    Soon { key: String },
    /// Later than anybody plans.
    #[error("timer-too-far: `{key}` is due more than {} days after its event", APP_TIMER_HORIZON_MAX.as_hours() / 24)]
    Far { key: String },
    /// The app has as many as it may.
    #[error("timer-too-many: `{key}` would be one more than the {APP_TIMERS_MAX} timers that an app may have open")]
    Many { key: String },
}

/// The open timers of those apps that set some.
#[derive(Default)]
pub(crate) struct OpenTimers(HashMap<InstallationId, Open>);

#[derive(Default)]
struct Open {
    count: u64,
    /// Of those that are set again, which are open.
    open: HashSet<TimerId>,
}

impl OpenTimers {
    /// Counts the open timers of the apps that want to set some. The caller holds the ledger's lock, so that nobody else
    /// sets any meanwhile.
    pub(crate) async fn load<'a>(tx: &TenantTx, answers: impl Iterator<Item = &'a Answer>) -> Result<Self> {
        let mut wanted: HashMap<InstallationId, HashSet<TimerId>> = HashMap::new();
        for answer in answers {
            for op in answer.result.iter().flat_map(|proposals| &proposals.ops) {
                if let Op::Schedule(schedule) = op {
                    wanted.entry(answer.app.id).or_default().insert(id_of(answer.app.id, &schedule.key));
                }
            }
        }
        let task = Task::AppTimer { key: String::new(), payload: String::new() };
        let mut found = HashMap::new();
        for (app, wanted) in wanted {
            let count = store::timers::count_about(tx, app.uuid(), &task).await?;
            let mut open = HashSet::new();
            let wanted: Vec<TimerId> = wanted.into_iter().collect();
            for page in wanted.chunks(limits::IDS_MAX) {
                open.extend(store::timers::due_times(tx, page).await?.into_keys());
            }
            found.insert(app, Open { count, open });
        }
        Ok(Self(found))
    }

    /// The timer that an app sets because of an event, if it may.
    pub(crate) fn set(
        &mut self,
        event: &Event,
        app: InstallationId,
        schedule: Schedule,
    ) -> std::result::Result<Timer, TimerRefused> {
        let Schedule { key, at, payload } = schedule;
        let id = id_of(app, &key);
        let due_at = Timestamp::from_millisecond(at).unwrap_or(if at < 0 { Timestamp::MIN } else { Timestamp::MAX });
        let delay = due_at.duration_since(event.at);
        let open = self.0.entry(app).or_default();
        if delay < APP_TIMER_DELAY_MIN {
            return Err(TimerRefused::Soon { key });
        }
        if delay > APP_TIMER_HORIZON_MAX {
            return Err(TimerRefused::Far { key });
        }
        if !open.open.contains(&id) {
            if open.count >= APP_TIMERS_MAX {
                return Err(TimerRefused::Many { key });
            }
            open.count += 1;
            open.open.insert(id);
        }
        let task = Task::AppTimer { key, payload: hex::encode(payload) };
        Ok(Timer { id, due_at, task, subject: app.uuid() })
    }
}

fn id_of(app: InstallationId, key: &str) -> TimerId {
    TimerId::derive(&[app.uuid().as_bytes(), key.as_bytes()])
}
