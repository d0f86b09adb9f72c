//! A private Postgres and a private Redis: real ones, on free ports of 127.0.0.1, gone when the command ends.

mod account;
mod daemon;
mod home;
mod install;
mod postgres;
mod programs;
mod redis;

use std::net::TcpListener;
use std::path::Path;

use anyhow::{Context, Result};

use self::postgres::Postgres;
use self::programs::Programs;
use self::redis::Redis;

pub(crate) use self::daemon::kill_all;
pub(crate) use self::postgres::Durability;

/// What a command wants to run beside it.
pub(crate) struct Wanted {
    /// A Postgres that keeps its word like this; nothing for no Postgres.
    pub(crate) postgres: Option<Durability>,
    /// A Redis.
    pub(crate) redis: bool,
}

/// The running services. They end, and what they wrote is removed, when this value is dropped.
pub(crate) struct Services {
    postgres: Option<Postgres>,
    redis: Option<Redis>,
}

impl Services {
    /// Starts what is `wanted`, in `target`, after installing what is missing; answers when all of it answers.
    pub(crate) fn start(wanted: &Wanted, target: &Path) -> Result<Self> {
        if wanted.postgres.is_none() && !wanted.redis {
            return Ok(Self { postgres: None, redis: None });
        }
        let programs = Programs::find_or_install(wanted)?;
        let account = account::Account::for_services()?;
        let place = home::Place::choose(target, account.as_ref())?;
        place.sweep();

        let postgres = match (wanted.postgres, &programs.postgres) {
            (Some(durability), Some(programs)) => {
                Some(Postgres::start(programs, durability, &place).context("Postgres does not start")?)
            }
            _ => None,
        };
        let redis = match &programs.redis {
            Some(program) if wanted.redis => Some(Redis::start(program, &place).context("Redis does not start")?),
            _ => None,
        };
        Ok(Self { postgres, redis })
    }

    /// The address of the Postgres, as its superuser, if there is one.
    pub(crate) fn postgres_url(&self) -> Option<String> {
        self.postgres.as_ref().map(Postgres::url)
    }

    /// The address of the Redis, if there is one.
    pub(crate) fn redis_url(&self) -> Option<String> {
        self.redis.as_ref().map(Redis::url)
    }
}

/// Installs a browser, where nobody has to be asked.
pub(crate) fn install_browser() -> Result<()> {
    install::install(&[programs::Missing::Chromium])
}

/// What to type to install a browser; nothing where that is done without asking.
pub(crate) fn browser_to_type() -> Option<String> {
    let command = install::to_type(&[programs::Missing::Chromium]);
    (!install::installs_by_itself()).then(|| command.unwrap_or_else(|| "a package manager, for Chromium".into()))
}

/// A port of 127.0.0.1 that nobody listened on a moment ago.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no port of 127.0.0.1 is free")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests;
