//! `souk import`.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use commerce::file::guarded;
use commerce::import::{Counts, Progress, Rejected};
use flate2::bufread::MultiGzDecoder;
use indicatif::{ProgressBar, ProgressStyle};
use sha2::{Digest, Sha256};
use sources::Sources;

use crate::config::Config;
use crate::limits::READ_BYTES;
use crate::{tenant, wiring};

const EXAMPLES: &str = "\
Example:
  souk import --tenant tea-house --members members.csv.gz --orders orders.csv.gz";

/// Bring members and orders of the past from another system, through the same rules as live traffic.
///
/// A stopped import goes on where it was when it is started again; a repeated one changes nothing.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The tenant's name in addresses.
    #[arg(long, value_name = "SLUG")]
    tenant: String,
    /// Members: `member,referrer,joined_at`, plain or gzip.
    #[arg(long, value_name = "FILE")]
    members: Option<PathBuf>,
    /// Orders: `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country`, plain or gzip.
    #[arg(long, value_name = "FILE")]
    orders: Option<PathBuf>,
    /// Where lines go that cannot be taken.
    #[arg(long, value_name = "FILE", default_value = "import-rejected.csv")]
    report: PathBuf,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
}

pub(crate) async fn run(config: &Config, args: Args) -> anyhow::Result<()> {
    if args.members.is_none() && args.orders.is_none() {
        bail!("nothing to import: give --members FILE, --orders FILE, or both");
    }
    let node = wiring::node(config, Sources::system(), true).await?;
    let tenant = tenant::open(&node, &args.tenant).await?;
    let mut results = serde_json::Map::new();
    for (kind, path) in [("members", &args.members), ("orders", &args.orders)] {
        let Some(path) = path else { continue };
        let source = format!("{kind}/{}", digest(path)?);
        let started = commerce::import::counts(&node.commerce, &tenant, &source).await?;
        let mut watcher =
            Watcher::open(kind, path, &args.report, started.as_ref().map_or(0, |(at, _)| *at), args.json)?;
        let file = open(path)?;
        let counts = match kind {
            "members" => commerce::import::members::bring(&node.commerce, &tenant, &source, file, &mut watcher).await,
            _ => commerce::import::orders::bring(&node.commerce, &tenant, &source, file, &mut watcher).await,
        };
        let counts = counts.with_context(|| format!("{} was not imported to its end", path.display()))?;
        watcher.bar.finish_and_clear();
        let again = started.is_some_and(|(at, _)| at as u64 == counts.lines);
        if args.json {
            results.insert(kind.into(), serde_json::to_value(&counts)?);
        } else {
            print(kind, path, &counts, again, tenant.currency);
        }
    }
    if args.json {
        println!("{}", serde_json::to_string_pretty(&results)?);
    } else {
        println!("Lines that could not be taken, if any, are in {}.", args.report.display());
    }
    Ok(())
}

fn print(kind: &str, path: &Path, counts: &Counts, again: bool, currency: domain::Currency) {
    let money = |minor| domain::Money::of(minor, currency);
    println!("{kind} from {}", path.display());
    if again {
        println!("  was imported before; nothing changed. What it came to then:");
    }
    println!("  lines       {:>12}", counts.lines);
    println!("  taken       {:>12}", counts.taken);
    if counts.unchanged > 0 {
        println!("  there before{:>12}", counts.unchanged);
    }
    if kind == "members" {
        println!("  members     {:>12}", counts.members);
    } else {
        println!("  orders      {:>12}", counts.orders);
        println!("  gross       {:>12}", money(counts.gross).to_string());
        println!("  refunds     {:>12}", counts.refunds);
        println!("  refunded    {:>12}", money(counts.refunded).to_string());
    }
    for (reason, count) in commerce::import::by_reason(counts) {
        println!("  rejected    {count:>12}  {reason}");
    }
}

/// Opens a file, plain or gzip: its first two bytes tell.
fn open(path: &Path) -> anyhow::Result<Box<dyn Read + Send>> {
    let file = File::open(path).with_context(|| format!("{} cannot be opened", path.display()))?;
    let mut reader = BufReader::new(file);
    let head = std::io::BufRead::fill_buf(&mut reader).with_context(|| format!("{} cannot be read", path.display()))?;
    let gzip = head.starts_with(&[0x1f, 0x8b]);
    Ok(if gzip { Box::new(MultiGzDecoder::new(reader)) } else { Box::new(reader) })
}

/// What names a file's contents, so that the same file is known again under another name.
fn digest(path: &Path) -> anyhow::Result<String> {
    let mut hash = Sha256::new();
    let mut reader = open(path)?;
    let mut buffer = vec![0; READ_BYTES];
    loop {
        let read = reader.read(&mut buffer).with_context(|| format!("{} cannot be read", path.display()))?;
        if read == 0 {
            return Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect());
        }
        hash.update(&buffer[..read]);
    }
}

/// The bar, and the report of what could not be taken.
struct Watcher {
    bar: ProgressBar,
    kind: &'static str,
    file: String,
    report: csv::Writer<File>,
}

impl Watcher {
    /// Opens the report; what an earlier try of this file wrote beyond the place that it reached is dropped.
    fn open(kind: &'static str, path: &Path, report: &Path, done: usize, quiet: bool) -> anyhow::Result<Self> {
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // Line 1 is the heading, so `done` lines end at line `done + 1`.
        let kept = kept(report, kind, &file, done as u64 + 1)
            .with_context(|| format!("{} cannot be read", report.display()))?;
        let mut writer = csv::Writer::from_path(report)
            .with_context(|| format!("the report {} cannot be written", report.display()))?;
        writer.write_record(HEADING)?;
        for row in kept {
            writer.write_record(&row)?;
        }
        writer.flush()?;
        let bar = if quiet { ProgressBar::hidden() } else { ProgressBar::new(0) };
        bar.set_style(ProgressStyle::with_template("{prefix:8} {wide_bar} {pos}/{len} lines  {per_sec}  {eta} left")?);
        bar.set_prefix(kind);
        bar.set_position(done as u64);
        bar.reset_eta();
        Ok(Self { bar, kind, file, report: writer })
    }
}

const HEADING: [&str; 5] = ["kind", "file", "line", "reason", "value"];

/// Rows of an earlier report: those of other files, and those of this one up to a line.
fn kept(report: &Path, kind: &str, file: &str, line: u64) -> anyhow::Result<Vec<csv::StringRecord>> {
    if !report.exists() {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for row in csv::Reader::from_path(report)?.records() {
        let row = row?;
        let here = row.get(0) == Some(kind) && row.get(1) == Some(file);
        let at: u64 = row.get(2).and_then(|at| at.parse().ok()).unwrap_or(0);
        if !here || at <= line {
            rows.push(row);
        }
    }
    Ok(rows)
}

impl Progress for Watcher {
    fn at(&mut self, lines_done: u64, lines: u64) {
        self.bar.set_length(lines);
        self.bar.set_position(lines_done);
    }

    fn rejected(&mut self, rejected: &[Rejected]) -> std::io::Result<()> {
        for row in rejected {
            let line = row.line.to_string();
            self.report.write_record([self.kind, &self.file, &line, row.reason.name(), &guarded(&row.value)])?;
        }
        self.report.flush()
    }
}

#[cfg(test)]
mod tests {
    use commerce::import::Reason;

    use super::*;

    #[test]
    fn a_row_that_was_turned_away_is_no_formula_in_the_report() {
        let folder = tempfile::tempdir().expect("a folder");
        let report = folder.path().join("rejected.csv");
        let mut watcher = Watcher::open("orders", Path::new("orders.csv"), &report, 0, true).expect("a report");
        let value = "=HYPERLINK(\"http://evil.example\")".to_owned();
        watcher.rejected(&[Rejected { line: 2, reason: Reason::Malformed, value }]).expect("written");
        let text = std::fs::read_to_string(&report).expect("the report");
        let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(text.as_bytes()).records().flatten().collect();
        assert_eq!(rows[0].get(4), Some("'=HYPERLINK(\"http://evil.example\")"), "{text}");
    }
}
