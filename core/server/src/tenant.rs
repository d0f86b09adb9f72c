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
use crate::mistyped;
use crate::wiring::{self, Node};

/// Provision, look at, suspend, resume and close tenants, and give them domains.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a tenant that sells at once.
    Provision(Box<ProvisionArgs>),
    /// List all tenants.
    List,
    /// Show one tenant.
    Show {
        /// The tenant's name in addresses, such as tea-house.
        slug: String,
    },
    /// Shut a tenant until it is resumed.
    Suspend {
        /// The tenant's name in addresses, such as tea-house.
        slug: String,
        /// Why, as its owner reads it.
        #[arg(long)]
        reason: String,
    },
    /// Open a suspended tenant again.
    Resume {
        /// The tenant's name in addresses, such as tea-house.
        slug: String,
    },
    /// Close a tenant for good.
    Close {
        /// The tenant's name in addresses, such as tea-house.
        slug: String,
        /// Why, as its owner reads it.
        #[arg(long)]
        reason: String,
    },
    /// Give a tenant a domain.
    AddDomain {
        /// The tenant's name in addresses, such as tea-house.
        slug: String,
        /// The domain, without a port, such as shop.example.com.
        host: String,
    },
    /// Take a domain from a tenant.
    RemoveDomain {
        /// The tenant's name in addresses, such as tea-house.
        slug: String,
        /// The domain, without a port, such as shop.example.com.
        host: String,
    },
}

const EXAMPLES: &str = "\
Example:
  souk tenant provision tea-house --name-en 'Tea House' --owner-email owner@example.com --password-file -";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct ProvisionArgs {
    /// The tenant's name in addresses, such as tea-house: the shop is at tea-house.<base domain>.
    slug: String,
    /// The shop's name in Chinese; with no name at all it is called as its slug is.
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    name_zh: String,
    /// The shop's name in English.
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    name_en: String,
    /// The currency of all its prices, an ISO 4217 code.
    #[arg(long, value_name = "CODE", default_value = "CNY")]
    currency: String,
    /// The time zone of its days, an IANA name.
    #[arg(long, value_name = "ZONE", default_value = "Asia/Shanghai")]
    time_zone: String,
    /// Whose rules bound what apps may give: CN, EU, US-direct-selling or none.
    #[arg(long, value_name = "PLACE", default_value = "CN")]
    jurisdiction: String,
    /// How much it may have and do: free, standard or enterprise.
    #[arg(long, default_value = "standard")]
    plan: String,
    /// A domain of its own, such as shop.example.com; may be given more than once.
    #[arg(long, value_name = "HOST")]
    domain: Vec<String>,
    /// The address that its owner signs in with.
    #[arg(long, value_name = "EMAIL")]
    owner_email: String,
    /// How others see the owner.
    #[arg(long, value_name = "NAME", default_value = "Owner")]
    owner_name: String,
    /// A file with the owner's first password; `-` reads it from standard input.
    #[arg(long, value_name = "FILE")]
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

/// What was typed for what.
pub(crate) const TYPED: &mistyped::Typed = &[
    ("/slug", "SLUG"),
    ("/name/zh-CN", "--name-zh"),
    ("/name/en", "--name-en"),
    ("/name", "--name-zh or --name-en"),
    ("/currency", "--currency"),
    ("/time_zone", "--time-zone"),
    ("/jurisdiction", "--jurisdiction"),
    ("/plan", "--plan"),
    ("/domains", "--domain"),
    ("/owner/email", "--owner-email"),
    ("/owner/name", "--owner-name"),
    ("/owner/password", "--password-file"),
    ("/reason", "--reason"),
    ("/host", "HOST"),
];

fn readable(error: tenants::Error) -> anyhow::Error {
    mistyped::readable(error, TYPED)
}
