//! `cargo xtask bench`: what the platform does in a second on this machine, as a table. Each line says how to get it again.
//!
//! Load generator, server and database share the machine. The generator keeps its connections open and checks each
//! answer; what was acknowledged is compared with what is stored.

mod client;
mod load;
mod site;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::json;

use self::load::{Measured, Shot};
use self::site::{Running, Site};
use crate::services::{Durability, Services, Wanted};
use crate::{plugins, repo};

/// Measure orders, quotes, events, start-up and memory, and print a table.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Only on SQLite.
    #[arg(long, conflicts_with = "postgres")]
    sqlite: bool,
    /// Only on Postgres.
    #[arg(long)]
    postgres: bool,
    /// Seconds that each load lasts, after a warm-up of a fifth of that.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Build as for production: slower to build, a little faster to run.
    #[arg(long)]
    release: bool,
}

/// Connections at once.
const CONNECTIONS: [usize; 3] = [1, 16, 64];
/// Paid orders whose events are handled.
const PAID_ORDERS: usize = 1_000;
/// What one paid order earns the one above: a tenth of the member price.
const REWARD: i64 = 900;
/// Lines of the file that is imported.
const IMPORT_LINES: usize = 20_000;

/// Measures, and prints.
pub(crate) fn run(args: &Args) -> Result<()> {
    plugins::run(plugins::Args::default())?;
    let site = Site::build(if args.release { "release" } else { "quick" })?;
    println!("\n{}\n", machine());
    println!("| what | engine | result | p50 | p99 |");
    println!("| --- | --- | ---: | ---: | ---: |");
    if !args.postgres {
        on(&site, "SQLite", None, args)?;
    }
    if !args.sqlite {
        let wanted = Wanted { postgres: Some(Durability::Full), redis: false };
        let services = Services::start(&wanted, &repo::metadata()?.target_directory)?;
        let url = services.postgres_url().context("no Postgres")?;
        on(&site, "Postgres", Some(&url), args)?;
    }
    site.one_call()?;
    Ok(())
}

fn on(site: &Site, engine: &str, postgres: Option<&str>, args: &Args) -> Result<()> {
    // The first start makes the schema and compiles the apps.
    drop(site.start(postgres, &["serve"])?);
    let row = |what: &str, result: String, p50: &str, p99: &str| {
        println!("| {what} | {engine} | {result} | {p50} | {p99} |");
    };
    let node = site.start(postgres, &["serve"])?;
    row("start until ready, second start", format!("{} ms", node.ready_in.as_millis()), "", "");
    row("resident memory, idle", format!("{} MB", node.resident_mb()?), "", "");
    let shop = node.open_shop("load", CONNECTIONS[2])?;

    let seconds = Duration::from_secs(args.seconds);
    let measured = |what: String, measured: Measured| {
        let ms = |duration: Duration| format!("{:.1} ms", duration.as_secs_f64() * 1e3);
        row(
            &what,
            format!("{:.0} /s", measured.per_second()),
            &ms(measured.percentile(50)),
            &ms(measured.percentile(99)),
        );
    };
    let floor = |_: usize| Shot::get("/healthz", 200);
    measured("nothing (`/healthz`), 64 connections".into(), load::fire(&node, 64, seconds, &floor)?);
    let quote =
        |i: usize| shop.shot(i, "/storefront/v1/quotes", &json!({ "lines": [{ "sku": "tea", "quantity": 2 }] }), 200);
    measured("quote with one price app, 16 connections".into(), load::fire(&node, 16, seconds, &quote)?);
    let mut acknowledged = 0;
    for connections in CONNECTIONS {
        let order = |i: usize| {
            shop.shot(i, "/storefront/v1/orders", &json!({ "lines": [{ "sku": "tea", "quantity": 1 }] }), 201)
        };
        let done = load::fire(&node, connections, seconds, &order)?;
        acknowledged += done.count();
        measured(format!("orders placed, {connections} connections"), done);
    }
    row("resident memory, after that", format!("{} MB", node.resident_mb()?), "", "");
    let stored = shop.orders_stored(&node)?;
    if stored != acknowledged {
        bail!("{acknowledged} orders were acknowledged, {stored} are stored");
    }
    drop(node);
    events(site, postgres, &row)?;
    import(site, postgres, &row)
}

/// Pays orders while nobody works, then lets one node work them off.
fn events(site: &Site, postgres: Option<&str>, row: &impl Fn(&str, String, &str, &str)) -> Result<()> {
    let api = site.start(postgres, &["serve", "--only", "api"])?;
    let shop = api.open_shop("events", 16)?;
    shop.pay_orders(&api, PAID_ORDERS)?;
    let began = Instant::now();
    let worker = site.start_silent(postgres, &["serve", "--only", "work"])?;
    let expected = i64::try_from(PAID_ORDERS)? * REWARD;
    while shop.rewarded(&api)? < expected {
        if began.elapsed() > Duration::from_mins(5) {
            bail!("the rewards of {PAID_ORDERS} orders did not come within 300 s");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of orders")]
    let rate = PAID_ORDERS as f64 / began.elapsed().as_secs_f64();
    drop(worker);
    row("paid orders rewarded, start of the worker included", format!("{rate:.0} /s"), "", "");
    Ok(())
}

/// Imports a file of orders with two levels of rewards.
fn import(site: &Site, postgres: Option<&str>, row: &impl Fn(&str, String, &str, &str)) -> Result<()> {
    let node = site.start(postgres, &["serve", "--only", "api"])?;
    let shop = node.open_shop("import", 1)?;
    drop(node);
    let folder = site.scratch();
    write_import(folder)?;
    let began = Instant::now();
    let members = folder.join("members.csv").display().to_string();
    let orders = folder.join("orders.csv").display().to_string();
    let report = folder.join("rejected.csv").display().to_string();
    let args =
        ["import", "--tenant", shop.slug(), "--members", &members, "--orders", &orders, "--report", &report, "--json"];
    site.run(postgres, &args)?;
    #[expect(clippy::cast_precision_loss, reason = "a count of lines")]
    let rate = IMPORT_LINES as f64 / began.elapsed().as_secs_f64();
    row("imported lines, rewards included", format!("{rate:.0} /s"), "", "");
    Ok(())
}

/// Members in a chain of fans, and orders of 10 lines.
fn write_import(folder: &Path) -> Result<()> {
    let mut members = String::from("member,referrer,joined_at\n");
    for i in 1..=200 {
        let referrer = if i < 4 { String::new() } else { (i / 3).to_string() };
        members.push_str(&format!("{i},{referrer},2020-01-01T00:00:00Z\n"));
    }
    fs::write(folder.join("members.csv"), members)?;
    let mut orders =
        String::from("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
    for i in 0..IMPORT_LINES {
        let (order, day) = (500_000 + i / 10, i * 28 / IMPORT_LINES + 1);
        orders.push_str(&format!(
            "{order},S{},THING,{},2020-02-{day:02} 10:00:00,1.95,{},UK\n",
            i % 50,
            i % 7 + 1,
            order % 200 + 1
        ));
    }
    fs::write(folder.join("orders.csv"), orders)?;
    Ok(())
}

fn machine() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let cpu = read("/proc/cpuinfo");
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory: u64 = read("/proc/meminfo")
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:"))
        .and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0);
    format!(
        "{cores} cores{}, {} GB; generator and database on the same machine",
        model.trim_start_matches(['\t', ' ']),
        memory / 1_000_000
    )
}

/// A node's answers as the generator needs them.
impl Running {
    fn resident_mb(&self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.pid()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kb: u64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kb / 1000)
    }
}
