//! `souk serve`: answer requests and do the work behind them, until told to stop.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context;
use api::ApiState;
use jiff::Timestamp;
use sources::{Clock, Sources};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::config::Config;
use crate::limits::DRAIN_MAX;
use crate::wiring::{self, Node};
use crate::{demo, housekeeping};

const EXAMPLES: &str = "\
Examples:
  souk serve --demo tenants/demo      with a shop to try things out in
  souk serve --only api               beside nodes with `--only work`, on the same database";

/// Answer requests and do the work behind them.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// Only answer requests, or only do the work behind them.
    #[arg(long, value_enum, value_name = "PART")]
    only: Option<Only>,
    /// Where a node with `--only work` answers /healthz, /readyz and /metrics, and nothing else; none: nowhere.
    #[arg(long, env = "SOUK_WORK_LISTEN", value_name = "ADDRESS")]
    work_listen: Option<SocketAddr>,
    /// Provision the demo tenant from this folder if it is not there, and print how to sign in.
    #[arg(long, value_name = "FOLDER")]
    demo: Option<PathBuf>,
    /// How much of the demo tenant's past is made up when it is new, in percent: 0 for a shop in which nothing has happened.
    #[arg(long, value_name = "PERCENT", default_value_t = 100, value_parser = clap::value_parser!(u32).range(0..=100), requires = "demo")]
    demo_history: u32,
    /// For tests: time stands still at this moment and passes by `/drive/v1`; commits do not wait for the disk.
    #[arg(long, value_name = "TIME", hide_short_help = true)]
    test_clock: Option<Timestamp>,
}

/// A part of a node's job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Only {
    /// Answer requests.
    Api,
    /// Do the work behind them.
    Work,
}

pub(crate) async fn run(config: &Config, args: Args) -> anyhow::Result<()> {
    let sources = match args.test_clock {
        Some(at) => Sources::with(Clock::manual(at)),
        None => Sources::system(),
    };
    // The address first: a node that cannot listen says so before it changes anything.
    let only_works = args.only == Some(Only::Work);
    let address = if only_works { args.work_listen } else { Some(config.listen) };
    let listener = match address {
        Some(at) => Some(TcpListener::bind(at).await.with_context(|| format!("the node cannot listen at {at}"))?),
        None => None,
    };
    let mut node = wiring::node(config, sources, args.test_clock.is_none()).await?;
    node.commerce.sandbox |= args.demo.is_some();
    wiring::publish(config, &node).await?;
    let stop = CancellationToken::new();
    let (signs, filling) = match &args.demo {
        Some(folder) => {
            let shop = Box::pin(demo::provision(&node, folder, args.demo_history)).await;
            let (signs, filling) = shop.context("the demo tenant was not provisioned")?;
            (Some(signs), filling.map(|filling| filling.begin(&stop)))
        }
        None => (None, None),
    };
    let (written, rests) = filling.unzip();
    let work = (args.only != Some(Only::Api) && !node.commerce.driven).then(|| work(&node, rests, &stop));
    if only_works {
        tracing::info!("working");
    }
    if let Some(listener) = listener {
        let address = listener.local_addr()?;
        tracing::info!(%address, engine = ?node.commerce.db.engine(), "listening");
        let state = state(config, &node, signs.as_ref().map(demo::Signs::images));
        let answers = if only_works { api::probes(state.clone()) } else { api::router(state.clone()) };
        if let (false, Some(signs)) = (only_works, &signs) {
            print!("{}", demo::welcome(config, signs));
        }
        answer(listener, answers, state, &stop).await;
    } else {
        stopped().await;
        stop.cancel();
    }
    // What was begun is finished; what is left is found again at the next start.
    let begun = async {
        for task in work.into_iter().chain(written) {
            let _ = task.await;
        }
    };
    let _ = tokio::time::timeout(DRAIN_MAX, begun).await;
    tracing::info!("stopped");
    Ok(())
}

/// The work of a node. A shop whose past is being written rests: what the past leads to is written with it.
fn work(node: &Node, rests: Option<demo::Rests>, stop: &CancellationToken) -> JoinHandle<()> {
    let (commerce, control, stop) = (node.commerce.clone(), node.control.clone(), stop.clone());
    let rests = rests.unwrap_or_else(|| watch::channel(None).1);
    tokio::spawn(async move {
        tokio::join!(
            commerce::worker::run(&commerce, &rests, &stop),
            commerce::payments::sandbox::run_deliveries(&commerce, stop.clone()),
            housekeeping::run(&commerce, &control, &stop),
        );
    })
}

fn state(config: &Config, node: &Node, images: Option<&PathBuf>) -> ApiState {
    let answers = api::Config {
        base_domain: config.base_domain.clone(),
        metrics_token: config.metrics_token.clone(),
        trusted_proxies: config.trusted_proxies.clone(),
        tls: config.public_url().starts_with("https://"),
        demo_images: images.cloned(),
        web: None,
    };
    ApiState::new(node.commerce.clone(), node.control.clone(), answers)
}

async fn answer(listener: TcpListener, answers: api::Routes, state: ApiState, stop: &CancellationToken) {
    let config = Arc::clone(&state.config);
    let told = {
        let stop = stop.clone();
        async move {
            stopped().await;
            state.drain();
            stop.cancel();
        }
    };
    tokio::select! {
        () = api::serve(listener, answers, &config, api::Connections::default(), told) => {}
        () = drained(stop) => {
            tracing::warn!("requests that were still running after {} s were cut off", DRAIN_MAX.as_secs());
        }
    }
}

async fn drained(stop: &CancellationToken) {
    stop.cancelled().await;
    tokio::time::sleep(DRAIN_MAX).await;
}

/// Waits for Ctrl-C, or for the word of whoever runs the process.
async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
