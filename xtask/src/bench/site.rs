//! Servers to measure, and shops in them.

use std::fs;
use std::io::Write;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde::Deserialize;
use serde_json::{Value, json};

use super::client::{Connection, request};
use super::load::Shot;
use crate::{repo, run};

const OWNER: (&str, &str) = ("owner@example.com", "bench password");
const KEY: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

/// A binary and a folder for what it writes.
pub(super) struct Site {
    binary: PathBuf,
    plugins: PathBuf,
    folder: PathBuf,
}

impl Site {
    pub(super) fn build(profile: &str) -> Result<Self> {
        run::run(run::cargo().args(["build", "--package", "server", "--bin", "souk", "--profile", profile]))?;
        let target = repo::metadata()?.target_directory;
        let folder = target.join("souk").join(format!("bench-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self { binary: target.join(profile).join("souk"), plugins: target.join("souk/plugins"), folder })
    }

    pub(super) fn scratch(&self) -> &Path {
        &self.folder
    }

    fn command(&self, postgres: Option<&str>, listen: &str) -> Command {
        let sqlite = format!("sqlite://{}?mode=rwc", self.folder.join("souk.db").display());
        let mut command = Command::new(&self.binary);
        command
            .env("DATABASE_URL", postgres.unwrap_or(&sqlite))
            .env("SOUK_SECRET_KEY", KEY)
            .env("SOUK_DATA", self.folder.join("data"))
            .env("SOUK_PLUGINS", &self.plugins)
            .env("SOUK_LISTEN", listen)
            .env("RUST_LOG", "warn")
            .env_remove("REDIS_URL");
        command
    }

    /// Runs a command to its end.
    pub(super) fn run(&self, postgres: Option<&str>, args: &[&str]) -> Result<()> {
        let output = self.command(postgres, "127.0.0.1:0").args(args).output()?;
        if !output.status.success() {
            bail!("`souk {}` failed: {}", args.join(" "), String::from_utf8_lossy(&output.stderr));
        }
        Ok(())
    }

    /// Starts a server and waits until it answers.
    pub(super) fn start(&self, postgres: Option<&str>, args: &[&str]) -> Result<Running> {
        let mut running = self.start_silent(postgres, args)?;
        let began = Instant::now();
        while began.elapsed() < Duration::from_mins(1) {
            if let Some(status) = running.child.try_wait()? {
                bail!("the server ended at its start: {status}");
            }
            let ready = Connection::open(running.address)
                .and_then(|mut connection| connection.ask(&request("GET", "/readyz", &[], "")));
            if ready.is_ok_and(|(status, _)| status == 200) {
                running.ready_in = began.elapsed();
                return Ok(running);
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        bail!("the server did not answer within 60 s")
    }

    /// Starts a server that answers nobody.
    pub(super) fn start_silent(&self, postgres: Option<&str>, args: &[&str]) -> Result<Running> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let child = self.command(postgres, &address.to_string()).args(args).spawn()?;
        Ok(Running { child, address, ready_in: Duration::ZERO, site: self.command(postgres, "127.0.0.1:0") })
    }

    /// What one call of an app costs, on the sandbox alone.
    pub(super) fn one_call(&self) -> Result<OneCall> {
        let output = self
            .command(None, "127.0.0.1:0")
            .args(["measure-app", "member-price", r#"{"prices":{"tea":{"1":9000}}}"#])
            .output()?;
        if !output.status.success() {
            bail!("`souk measure-app` failed: {}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(serde_json::from_slice(&output.stdout)?)
    }
}

/// What `souk measure-app` prints.
#[derive(Deserialize)]
pub(super) struct OneCall {
    pub(super) calls: usize,
    pub(super) p50_us: u64,
    pub(super) p99_us: u64,
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A running server; ends with this.
pub(super) struct Running {
    child: Child,
    address: SocketAddr,
    pub(super) ready_in: Duration,
    site: Command,
}

impl Running {
    pub(super) fn pid(&self) -> u32 {
        self.child.id()
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    fn ask(&self, method: &str, path: &str, who: (&str, &str), body: Option<&Value>) -> Result<Value> {
        let bearer = format!("Bearer {}", who.1);
        let mut headers = vec![("souk-tenant", who.0)];
        if !who.1.is_empty() {
            headers.push(("authorization", &bearer));
        }
        let body = body.map(Value::to_string).unwrap_or_default();
        // A connection of its own: this is not what is measured.
        let (status, answer) = Connection::open(self.address)?.ask(&request(method, path, &headers, &body))?;
        if !(200..300).contains(&status) {
            bail!("{method} {path} answered {status}: {}", String::from_utf8_lossy(&answer));
        }
        Ok(if answer.is_empty() { Value::Null } else { serde_json::from_slice(&answer)? })
    }

    /// A shop that sells tea without end, with a price app, two levels of rewards, and some members, one above all.
    pub(super) fn open_shop(&self, slug: &str, members: usize) -> Result<Shop> {
        let mut provision = Command::new(self.site.get_program());
        for (name, value) in self.site.get_envs() {
            if let Some(value) = value {
                provision.env(name, value);
            }
        }
        let mut child = provision
            .args(["tenant", "provision", slug, "--plan", "enterprise", "--jurisdiction", "none"])
            .args(["--owner-email", OWNER.0, "--password-file", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()?;
        child.stdin.take().context("no standard input")?.write_all(OWNER.1.as_bytes())?;
        if !child.wait()?.success() {
            bail!("the shop {slug} was not provisioned");
        }
        let session = json!({ "email": OWNER.0, "password": OWNER.1 });
        let session = self.ask("POST", "/merchant/v1/sessions", (slug, ""), Some(&session))?;
        let owner = text(&session, "token")?;
        let product = json!({
            "code": "tea", "title": { "en": "Tea" }, "status": "active", "skus": [{ "code": "tea", "price": 10_000 }],
        });
        self.ask("POST", "/merchant/v1/products", (slug, &owner), Some(&product))?;
        for (app, settings) in [
            ("member-price", json!({ "prices": { "tea": { "1": 9_000 } } })),
            ("commission", json!({ "plan": { "levels": { "rates_bp": [1000, 500] } } })),
        ] {
            let offer = self.ask("GET", &format!("/merchant/v1/apps/{app}"), (slug, &owner), None)?;
            let grants = offer["manifest"]["grants"].as_array().cloned().unwrap_or_default();
            let grants: Vec<&Value> = grants.iter().map(|grant| &grant["grant"]).collect();
            let body = json!({ "app": app, "grants": grants, "settings": settings, "enabled": true });
            self.ask("POST", "/merchant/v1/apps/installations", (slug, &owner), Some(&body))?;
        }
        let top = self.ask("POST", "/merchant/v1/members", (slug, &owner), Some(&json!({ "name": "top" })))?;
        let top = text(&top, "id")?;
        let mut tokens = Vec::new();
        for i in 0..members {
            let login = format!("member{i}@example.com");
            let body = json!({ "name": "m", "login": login, "password": OWNER.1, "referrer": top, "rank": 1 });
            self.ask("POST", "/merchant/v1/members", (slug, &owner), Some(&body))?;
            let body = json!({ "login": login, "password": OWNER.1 });
            tokens.push(text(&self.ask("POST", "/storefront/v1/sessions", (slug, ""), Some(&body))?, "token")?);
        }
        Ok(Shop { slug: slug.to_owned(), owner, top, tokens })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A shop to load.
pub(super) struct Shop {
    slug: String,
    owner: String,
    top: String,
    tokens: Vec<String>,
}

impl Shop {
    pub(super) fn slug(&self) -> &str {
        &self.slug
    }

    /// A request of the i-th member.
    pub(super) fn shot(&self, i: usize, path: &str, body: &Value, status: u16) -> Shot {
        let bearer = format!("Bearer {}", self.tokens[i % self.tokens.len()]);
        let headers = [("souk-tenant", self.slug.as_str()), ("authorization", bearer.as_str())];
        Shot { bytes: request("POST", path, &headers, &body.to_string()), status }
    }

    /// How many orders the shop has.
    pub(super) fn orders_stored(&self, node: &Running) -> Result<usize> {
        let (mut count, mut after) = (0, String::new());
        loop {
            let path = format!("/merchant/v1/orders?limit=200{after}");
            let page = node.ask("GET", &path, (&self.slug, &self.owner), None)?;
            count += page["items"].as_array().map_or(0, Vec::len);
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => return Ok(count),
            }
        }
    }

    /// Places orders and pays them by hand, as many at once as there are members.
    pub(super) fn pay_orders(&self, node: &Running, orders: usize) -> Result<()> {
        let each = orders / self.tokens.len();
        let pay = |token: &String, count: usize| -> Result<()> {
            for _ in 0..count {
                let body = json!({ "lines": [{ "sku": "tea", "quantity": 1 }] });
                let order = node.ask("POST", "/storefront/v1/orders", (&self.slug, token), Some(&body))?;
                let path = format!("/storefront/v1/orders/{}/payments", text(&order, "id")?);
                let body = json!({ "provider": "offline" });
                let started = node.ask("POST", &path, (&self.slug, token), Some(&body))?;
                let path = format!("/merchant/v1/payments/{}/confirm", text(&started["payment"], "id")?);
                let body = json!({ "reference": "bench" });
                node.ask("POST", &path, (&self.slug, &self.owner), Some(&body))?;
            }
            Ok(())
        };
        std::thread::scope(|scope| {
            let rest = orders - each * self.tokens.len();
            let threads: Vec<_> = (self.tokens.iter().enumerate())
                .map(|(i, token)| scope.spawn(move || pay(token, each + usize::from(i == 0) * rest)))
                .collect();
            threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| anyhow!("a buyer panicked"))?)
        })
    }

    /// What the one above earned so far.
    pub(super) fn rewarded(&self, node: &Running) -> Result<i64> {
        let path = format!("/merchant/v1/members/{}/wallet", self.top);
        let wallet = node.ask("GET", &path, (&self.slug, &self.owner), None)?;
        wallet["pending"].as_i64().context("no pending")
    }
}

fn text(value: &Value, field: &str) -> Result<String> {
    Ok(value[field].as_str().with_context(|| format!("no {field} in {value}"))?.to_owned())
}
