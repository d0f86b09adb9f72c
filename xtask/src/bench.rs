//! `cargo xtask bench`: what the platform does in a second on this machine, as a table. Each line says how to get it again.
//!
//! Load generator, server and database share the machine. The generator keeps its connections open and checks each
//! answer; what was acknowledged is compared with what is stored.

mod client;
mod load;
mod site;
mod web;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use serde_json::json;

use self::load::{Measured, Shot};
use self::site::{Running, Shop, Site};
use crate::services::{Durability, Services, Wanted};
use crate::{plugins, repo, stage};

/// Measure orders, quotes, events, start-up and memory, and print a table.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// What to measure. Nothing: all of it.
    subjects: Vec<Subject>,
    /// Only on SQLite.
    #[arg(long, conflicts_with = "postgres")]
    sqlite: bool,
    /// Only on Postgres.
    #[arg(long)]
    postgres: bool,
    /// Seconds that each load lasts, after a warm-up of a fifth of that.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=600))]
    seconds: u64,
    /// Build as for production: slower to build, a little faster to run.
    #[arg(long)]
    release: bool,
}

/// What can be measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Subject {
    /// How long a start takes, and the resident memory of an idle node.
    Start,
    /// Quotes with one price app.
    Quotes,
    /// Orders placed at 1, 16 and 64 connections, and the resident memory after them.
    Orders,
    /// Events of paid orders, handled by the reward app.
    Events,
    /// Lines of an imported past, rewards included.
    Import,
    /// One call of an app, a fresh instance each.
    Call,
    /// Web vitals of the pages that count, on a slow phone. Needs Node and Chromium.
    Web,
}

impl Subject {
    /// How it is typed.
    fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }
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
    let profile = if args.release { "release" } else { "quick" };
    if args.subjects == [Subject::Web] {
        return web::run(profile);
    }
    plugins::run(plugins::Args::default())?;
    let site = Site::build(profile)?;
    println!("\n{}\n", machine());
    println!("| what | engine | result | p50 | p99 | command: `cargo xtask bench` and |");
    println!("| --- | --- | ---: | ---: | ---: | --- |");
    if !args.postgres {
        on(&site, &Table { args, engine: "SQLite", flag: "--sqlite" }, None)?;
    }
    if !args.sqlite {
        let wanted = Wanted { postgres: Some(Durability::Full), redis: false };
        let services = Services::start(&wanted, &repo::metadata()?.target_directory)?;
        let url = services.postgres_url().context("no Postgres")?;
        on(&site, &Table { args, engine: "Postgres", flag: "--postgres" }, Some(&url))?;
    }
    if args.wants(Subject::Call) {
        let call = site.one_call()?;
        println!(
            "| one price call, fresh instance | | {} calls | {} us | {} us | `call` |",
            call.calls, call.p50_us, call.p99_us
        );
    }
    match stage::missing() {
        _ if !args.wants(Subject::Web) => Ok(()),
        Some(missing) => {
            eprintln!("\nNOT MEASURED, web vitals: {missing}");
            Ok(())
        }
        None => web::run(profile),
    }
}

impl Args {
    fn wants(&self, subject: Subject) -> bool {
        self.subjects.is_empty() || self.subjects.contains(&subject)
    }
}

/// Where rows of one engine go.
struct Table<'a> {
    args: &'a Args,
    engine: &'static str,
    flag: &'static str,
}

impl Table<'_> {
    fn wants(&self, subject: Subject) -> bool {
        self.args.wants(subject)
    }

    fn row(&self, subject: Subject, what: &str, result: &str) {
        self.cells(subject, what, result, "", "");
    }

    fn rate(&self, subject: Subject, what: &str, measured: &Measured) {
        let ms = |percent| format!("{:.1} ms", measured.percentile(percent).as_secs_f64() * 1e3);
        self.cells(subject, what, &format!("{:.0} /s", measured.per_second()), &ms(50), &ms(99));
    }

    fn cells(&self, subject: Subject, what: &str, result: &str, p50: &str, p99: &str) {
        let (engine, flag) = (self.engine, self.flag);
        println!("| {what} | {engine} | {result} | {p50} | {p99} | `{} {flag}` |", subject.name());
    }
}

fn on(site: &Site, table: &Table<'_>, postgres: Option<&str>) -> Result<()> {
    // The first start makes the schema and compiles the apps.
    drop(site.start(postgres, &["serve"])?);
    let node = site.start(postgres, &["serve"])?;
    if table.wants(Subject::Start) {
        table.row(Subject::Start, "start until ready, second start", &format!("{} ms", node.ready_in.as_millis()));
        table.row(Subject::Start, "resident memory, idle", &format!("{} MB", node.resident_mb()?));
    }
    let shop = node.open_shop("load", CONNECTIONS[2])?;
    let seconds = Duration::from_secs(table.args.seconds);
    if table.wants(Subject::Quotes) {
        floor(&node, seconds, table, Subject::Quotes, 16)?;
        let quote = |i: usize| {
            shop.shot(i, "/storefront/v1/quotes", &json!({ "lines": [{ "sku": "tea", "quantity": 2 }] }), 200)
        };
        let done = load::fire(&node, 16, seconds, &quote)?;
        table.rate(Subject::Quotes, "quotes with one price app, 16 connections", &done);
    }
    if table.wants(Subject::Orders) {
        orders(&node, &shop, seconds, table)?;
    }
    drop(node);
    if table.wants(Subject::Events) {
        events(site, postgres, table)?;
    }
    if table.wants(Subject::Import) {
        import(site, postgres, table)?;
    }
    Ok(())
}

/// The most that HTTP can do here: a handler that does nothing.
fn floor(node: &Running, seconds: Duration, table: &Table<'_>, subject: Subject, connections: usize) -> Result<()> {
    let nothing = |_: usize| Shot::get("/healthz", 200);
    let what = format!("nothing (`/healthz`), {connections} connections");
    table.rate(subject, &what, &load::fire(node, connections, seconds, &nothing)?);
    Ok(())
}

/// Places orders as fast as they are taken, and counts them afterwards.
fn orders(node: &Running, shop: &Shop, seconds: Duration, table: &Table<'_>) -> Result<()> {
    floor(node, seconds, table, Subject::Orders, CONNECTIONS[2])?;
    let mut acknowledged = 0;
    for connections in CONNECTIONS {
        let order = |i: usize| {
            shop.shot(i, "/storefront/v1/orders", &json!({ "lines": [{ "sku": "tea", "quantity": 1 }] }), 201)
        };
        let done = load::fire(node, connections, seconds, &order)?;
        acknowledged += done.count();
        table.rate(Subject::Orders, &format!("orders placed, {connections} connections"), &done);
    }
    table.row(Subject::Orders, "resident memory, after those", &format!("{} MB", node.resident_mb()?));
    let stored = shop.orders_stored(node)?;
    if stored != acknowledged {
        bail!("{acknowledged} orders were acknowledged, {stored} are stored");
    }
    Ok(())
}

/// Pays orders while nobody works, then lets one node work them off.
fn events(site: &Site, postgres: Option<&str>, table: &Table<'_>) -> Result<()> {
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
    table.row(Subject::Events, "paid orders rewarded, start of the worker included", &format!("{rate:.0} /s"));
    Ok(())
}

/// Imports a file of orders with two levels of rewards.
fn import(site: &Site, postgres: Option<&str>, table: &Table<'_>) -> Result<()> {
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
    table.row(Subject::Import, "imported lines, rewards included", &format!("{rate:.0} /s"));
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
