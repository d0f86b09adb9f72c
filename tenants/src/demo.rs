//! A tenant as data: what a folder with `tenant.toml`, `history.toml`, `catalogue.csv` and `images/` says.
//!
//! The folder is read into plain data here, and operator and tenant are made. Catalogue, members and staff belong to
//! verbs of a shop, which this crate does not know: whoever starts the server calls them with this data.

mod desk;
mod goods;
mod history;
mod life;
mod past;
mod people;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domain::people::Role;
use domain::tenant::ShopSettings;
use domain::text::Text;
pub use history::History;
pub use past::{By, Part, Past, Placed, Step, What};
pub use people::Person;
use serde::Deserialize;
use serde_json::Value;
use store::platform::tenants::{self, KnownTenant};
use thiserror::Error;

use crate::operators::{self, NewOperator};
use crate::provision::{FirstOwner, Provision, provision};
use crate::{Control, Operator};

/// A tenant as data.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoShop {
    /// The tenant itself.
    pub tenant: DemoTenant,
    /// Who runs the platform.
    pub operator: DemoOperator,
    /// The first one owns the shop.
    pub staff: Vec<DemoStaff>,
    /// Accounts at payment providers, as far as they differ from what every new shop has.
    #[serde(default)]
    pub payments: Vec<DemoPayments>,
    /// In the order in which they are made: a parent before its children.
    pub categories: Vec<DemoCategory>,
    /// Each after their referrer.
    pub members: Vec<DemoMember>,
    /// In the merchant's order.
    pub apps: Vec<DemoApp>,
    /// What happened before somebody opened the shop.
    #[serde(skip)]
    pub history: History,
    /// A catalogue file, as docs/catalogue-csv.md describes it.
    #[serde(skip)]
    pub catalogue: Vec<u8>,
    /// Where the pictures are that the catalogue calls `/demo/<name>`.
    #[serde(skip)]
    pub images: PathBuf,
}

/// The tenant itself. See [`Provision`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields of Provision")]
pub struct DemoTenant {
    pub slug: String,
    pub name: Text,
    pub currency: String,
    pub time_zone: String,
    pub jurisdiction: String,
    pub plan: String,
    pub domains: Vec<String>,
    #[serde(default)]
    pub settings: ShopSettings,
}

/// Who runs the platform.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoOperator {
    /// The address to sign in with.
    pub email: String,
    /// How others see them.
    pub name: String,
    /// The password.
    pub password: String,
}

/// Somebody on the staff.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoStaff {
    /// The address to sign in with.
    pub email: String,
    /// How others see them.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The password.
    pub password: String,
}

/// An account at a payment provider. It has no secrets: this is a file for everybody.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoPayments {
    /// The provider's id.
    pub provider: String,
    /// Its form, filled in.
    pub settings: BTreeMap<String, String>,
}

/// A category.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoCategory {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// The code of the one above.
    #[serde(default)]
    pub parent: Option<String>,
    /// The address of its picture.
    #[serde(default)]
    pub image: Option<String>,
}

/// A member.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoMember {
    /// The name in this file, which becomes the name in another system: whoever has it is there already.
    pub id: String,
    /// What they sign in with.
    #[serde(default)]
    pub login: Option<String>,
    /// The password.
    #[serde(default)]
    pub password: Option<String>,
    /// How they are called.
    pub name: String,
    /// Who brought them, by the name in this file.
    #[serde(default)]
    pub referrer: Option<String>,
    /// The grade.
    #[serde(default)]
    pub rank: u32,
    /// What they are marked with.
    #[serde(default)]
    pub labels: Vec<String>,
    /// How many days ago they joined.
    pub joined_days_ago: u32,
}

macro_rules! silent {
    ($($name:ident.$field:ident),*) => {
        $(impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({}, ..)"), self.$field)
            }
        })*
    };
}

silent!(DemoOperator.email, DemoStaff.email, DemoMember.id);

/// An app that is installed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoApp {
    /// Which app, which is also its label in the shop.
    pub app: String,
    /// Whether it is on.
    pub enabled: bool,
    /// Its form, filled in.
    pub settings: Value,
}

/// Why a folder is no tenant.
#[derive(Debug, Error)]
pub enum DemoError {
    /// A file is not there, or cannot be read.
    #[error("{} cannot be read", .0.display())]
    File(PathBuf, #[source] std::io::Error),
    /// A file does not say what it should.
    #[error("{} is wrong", .0.display())]
    Toml(PathBuf, #[source] Box<toml::de::Error>),
    /// The platform does not take it.
    #[error("the tenant of the folder is not taken")]
    Refused(#[from] crate::Error),
}

/// Reads a folder.
pub fn read(folder: &Path) -> Result<DemoShop, DemoError> {
    let file = |name: &str| {
        let path = folder.join(name);
        std::fs::read_to_string(&path).map_err(|error| DemoError::File(path, error))
    };
    let wrong = |name: &str| {
        let path = folder.join(name);
        move |error| DemoError::Toml(path, Box::new(error))
    };
    let mut shop: DemoShop = toml::from_str(&file("tenant.toml")?).map_err(wrong("tenant.toml"))?;
    shop.history = toml::from_str(&file("history.toml")?).map_err(wrong("history.toml"))?;
    shop.catalogue = file("catalogue.csv")?.into_bytes();
    shop.images = folder.join("images");
    Ok(shop)
}

/// Makes the operator and the tenant where they are not there yet. A second time it finds both.
pub async fn ensure(control: &Control, shop: &DemoShop) -> Result<KnownTenant, DemoError> {
    let machine = Operator::machine("demo");
    let DemoOperator { email, name, password } = shop.operator.clone();
    if !operators::exists(control, &email).await? {
        operators::create(control, &machine, &NewOperator { email, name, password }).await?;
    }
    let there = tenants::find_by_slug(&control.db, &shop.tenant.slug).await.map_err(crate::Error::from)?;
    if let Some(tenant) = there {
        return Ok(tenant);
    }
    let owner = shop.staff.first().cloned();
    let owner = owner.map_or_else(FirstOwner::nobody, |owner| FirstOwner {
        email: owner.email,
        name: owner.name,
        password: owner.password,
    });
    let tenant = shop.tenant.clone();
    let ask = Provision {
        slug: tenant.slug,
        name: tenant.name,
        currency: tenant.currency,
        time_zone: tenant.time_zone,
        jurisdiction: tenant.jurisdiction,
        plan: tenant.plan,
        domains: tenant.domains,
        settings: tenant.settings,
        owner,
    };
    Ok(provision(control, &machine, &ask).await?)
}

impl FirstOwner {
    /// Whom the check names as missing.
    fn nobody() -> Self {
        Self { email: String::new(), name: String::new(), password: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn demo() -> DemoShop {
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("demo")).expect("the demo is a tenant")
    }

    #[test]
    fn the_demo_says_what_a_shop_needs() {
        let shop = demo();
        assert_eq!(shop.staff[0].role, Role::Owner);
        assert_eq!(shop.apps.iter().map(|app| app.app.as_str()).collect::<Vec<_>>(), ["commission", "member-price"]);
        let mut catalogue = csv::Reader::from_reader(shop.catalogue.as_slice());
        let rows: Vec<csv::StringRecord> = catalogue.records().collect::<Result<_, _>>().expect("a table");
        let categories: HashSet<&str> = shop.categories.iter().map(|category| category.code.as_str()).collect();
        let skus: HashSet<&str> = rows.iter().map(|row| &row[8]).collect();
        assert_eq!(skus.len(), rows.len(), "no SKU twice");
        for row in &rows {
            assert!(row[6].is_empty() || categories.contains(&row[6]), "{row:?}");
            let picture = row[5].strip_prefix("/demo/").map(|name| shop.images.join(name));
            assert!(picture.is_none_or(|picture| picture.exists()), "{row:?}");
        }
        let prices = shop.apps[1].settings["prices"].as_object().expect("prices");
        assert!(prices.keys().all(|sku| skus.contains(sku.as_str())), "member prices are of SKUs that are there");
        assert_eq!(shop.unknown(), Vec::<String>::new(), "the history speaks of what is there");
    }

    #[test]
    fn everybody_stands_after_who_brought_them() {
        let shop = demo();
        let mut seen = HashSet::new();
        for member in &shop.members {
            assert!(member.referrer.as_ref().is_none_or(|referrer| seen.contains(referrer)), "{member:?}");
            assert!(seen.insert(member.id.clone()), "{member:?} is there twice");
        }
        assert_eq!(format!("{:?}", shop.members[0]), "DemoMember(ann, ..)");
    }
}
