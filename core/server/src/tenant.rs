//! `souk tenant`.

use std::path::PathBuf;

use anyhow::{Context, anyhow};
use clap::Subcommand;
use domain::tenant::{ShopSettings, TenantStatus};
use domain::text::Text;
use sources::Sources;
use store::{ActiveTenant, PAGE_MAX, PageAsk};
use tenants::change::TenantView;
use tenants::provision::{FirstOwner, Provision};
use tenants::{Control, Operator, change};

use crate::config::Config;
use crate::wiring::{self, Node};

/// Provision, list, suspend, resume and close tenants.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a tenant that sells at once.
    Provision(Box<ProvisionArgs>),
    /// List all tenants.
    List,
    /// Show one tenant.
    Show {
        /// Its name in addresses.
        slug: String,
    },
    /// Shut a tenant until it is resumed.
    Suspend {
        /// Its name in addresses.
        slug: String,
        /// Why, as its owner reads it.
        #[arg(long)]
        reason: String,
    },
    /// Open a suspended tenant again.
    Resume {
        /// Its name in addresses.
        slug: String,
    },
    /// Close a tenant for good.
    Close {
        /// Its name in addresses.
        slug: String,
        /// Why, as its owner reads it.
        #[arg(long)]
        reason: String,
    },
    /// Give a tenant a domain.
    AddDomain {
        /// Its name in addresses.
        slug: String,
        /// Such as shop.example.com.
        host: String,
    },
    /// Take a domain from a tenant.
    RemoveDomain {
        /// Its name in addresses.
        slug: String,
        /// Such as shop.example.com.
        host: String,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct ProvisionArgs {
    /// Its name in addresses.
    slug: String,
    /// Its name in Chinese.
    #[arg(long, default_value = "")]
    name_zh: String,
    /// Its name in English.
    #[arg(long, default_value = "")]
    name_en: String,
    /// ISO 4217 code.
    #[arg(long, default_value = "CNY")]
    currency: String,
    /// IANA name.
    #[arg(long, default_value = "Asia/Shanghai")]
    time_zone: String,
    /// CN, EU, US-direct-selling or none.
    #[arg(long, default_value = "CN")]
    jurisdiction: String,
    /// free, standard or enterprise.
    #[arg(long, default_value = "standard")]
    plan: String,
    /// Its own domains.
    #[arg(long)]
    domain: Vec<String>,
    /// The address that its owner signs in with.
    #[arg(long)]
    owner_email: String,
    /// How others see the owner.
    #[arg(long, default_value = "Owner")]
    owner_name: String,
    /// A file with the owner's first password; `-` reads it from standard input.
    #[arg(long)]
    password_file: PathBuf,
}

pub(crate) async fn run(config: &Config, command: Command) -> anyhow::Result<()> {
    let node = wiring::node(config, Sources::system(), true).await?;
    let operator = Operator::machine("command line");
    let control = &node.control;
    match command {
        Command::List => return list(control, &operator).await,
        Command::Provision(args) => {
            let slug = args.slug.clone();
            provision(&node, &operator, *args).await?;
            show(&view(control, &operator, &slug).await?);
        }
        Command::Show { slug } => show(&view(control, &operator, &slug).await?),
        Command::Suspend { slug, reason } => {
            let id = id(control, &operator, &slug).await?;
            show(&change::suspend(control, &operator, id, &reason).await.map_err(readable)?);
        }
        Command::Resume { slug } => {
            let id = id(control, &operator, &slug).await?;
            show(&change::resume(control, &operator, id).await.map_err(readable)?);
        }
        Command::Close { slug, reason } => {
            let id = id(control, &operator, &slug).await?;
            show(&change::close(control, &operator, id, &reason).await.map_err(readable)?);
        }
        Command::AddDomain { slug, host } => {
            let id = id(control, &operator, &slug).await?;
            show(&change::add_domain(control, &operator, id, &host).await.map_err(readable)?);
        }
        Command::RemoveDomain { slug, host } => {
            let id = id(control, &operator, &slug).await?;
            change::remove_domain(control, &operator, id, &host).await.map_err(readable)?;
            show(&view(control, &operator, &slug).await?);
        }
    }
    Ok(())
}

/// A tenant that may sell, by its slug.
pub(crate) async fn open(node: &Node, slug: &str) -> anyhow::Result<ActiveTenant> {
    let known = store::platform::tenants::find_by_slug(&node.commerce.db, slug).await?;
    let known = known.ok_or_else(|| unknown(slug))?;
    known.open().map_err(|_| anyhow!("the tenant `{slug}` is {}", status(known.status, &known.status_reason)))
}

async fn view(control: &Control, operator: &Operator, slug: &str) -> anyhow::Result<TenantView> {
    match change::get_by_slug(control, operator, slug).await {
        Err(tenants::Error::NotFound(_)) => Err(unknown(slug)),
        found => found.map_err(readable),
    }
}

async fn id(control: &Control, operator: &Operator, slug: &str) -> anyhow::Result<domain::id::TenantId> {
    Ok(view(control, operator, slug).await?.tenant.id)
}

fn unknown(slug: &str) -> anyhow::Error {
    anyhow!("there is no tenant `{slug}`; `souk tenant list` names them")
}

async fn provision(node: &Node, operator: &Operator, args: ProvisionArgs) -> anyhow::Result<()> {
    let password = password(&args.password_file)?;
    let names = (args.name_zh.is_empty() && args.name_en.is_empty()).then(|| Text::both(&args.slug));
    let ask = Provision {
        slug: args.slug,
        name: names.unwrap_or_else(|| Text::new(args.name_zh, args.name_en)),
        currency: args.currency,
        time_zone: args.time_zone,
        jurisdiction: args.jurisdiction,
        plan: args.plan,
        domains: args.domain,
        settings: ShopSettings::default(),
        owner: FirstOwner { email: args.owner_email, name: args.owner_name, password },
    };
    let known = tenants::provision(&node.control, operator, &ask).await.map_err(readable)?;
    let tenant = known.open().map_err(|_| anyhow!("a new tenant is open"))?;
    commerce::payments::accounts::ensure_defaults(&node.commerce, &tenant).await?;
    Ok(())
}

/// A password from a file or from standard input, never from the command line, which others can see.
pub(crate) fn password(path: &std::path::Path) -> anyhow::Result<String> {
    let text = if path.as_os_str() == "-" {
        std::io::read_to_string(std::io::stdin()).context("no password on standard input")?
    } else {
        std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?
    };
    Ok(text.trim_end_matches(['\n', '\r']).to_owned())
}

async fn list(control: &Control, operator: &Operator) -> anyhow::Result<()> {
    println!("{:<40}  {:<10}  {:<10}  {:<8}  NAME", "SLUG", "STATUS", "PLAN", "CURRENCY");
    let mut page = PageAsk::first(PAGE_MAX);
    loop {
        let tenants = change::list(control, operator, &page).await.map_err(readable)?;
        for tenant in tenants.items {
            let (status, plan, currency) = (word(tenant.status), word(tenant.plan), tenant.currency.code());
            let name = if tenant.name.en.is_empty() { &tenant.name.zh } else { &tenant.name.en };
            println!("{:<40}  {status:<10}  {plan:<10}  {currency:<8}  {name}", tenant.slug);
        }
        match tenants.next {
            Some(next) => page = PageAsk::new(Some(next), Some(PAGE_MAX)),
            None => return Ok(()),
        }
    }
}

fn show(view: &TenantView) {
    let tenant = &view.tenant;
    println!("{} ({})", tenant.slug, tenant.id);
    println!("  name          {} / {}", tenant.name.zh, tenant.name.en);
    println!("  status        {}", status(tenant.status, &tenant.status_reason));
    println!("  plan          {}", word(tenant.plan));
    println!("  jurisdiction  {}", word(tenant.jurisdiction));
    println!("  currency      {}, {}", tenant.currency, tenant.time_zone);
    println!(
        "  domains       {}",
        if view.domains.is_empty() { "none of its own".into() } else { view.domains.join(", ") }
    );
}

/// A word as the API has it.
fn word(of: impl serde::Serialize) -> String {
    serde_json::to_value(of).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

/// A status, and why it is that.
fn status(status: TenantStatus, reason: &str) -> String {
    if reason.is_empty() { word(status) } else { format!("{}: {reason}", word(status)) }
}

/// Every mistake on a line of its own.
pub(crate) fn readable(error: tenants::Error) -> anyhow::Error {
    match error {
        tenants::Error::Invalid(mistakes) => {
            let lines: Vec<String> =
                mistakes.0.iter().map(|mistake| format!("  {} {}", mistake.pointer, mistake.detail)).collect();
            anyhow!("this is wrong:\n{}", lines.join("\n"))
        }
        error => error.into(),
    }
}
