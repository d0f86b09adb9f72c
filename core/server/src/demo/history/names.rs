//! What the names in the steps of a past mean: members, SKUs, orders, and who of the staff does what.

use std::collections::HashMap;

use anyhow::anyhow;
use commerce::auth::{self, SessionOf};
use commerce::{ActiveTenant, Commerce, Merchant};
use domain::id::{MemberId, OrderId, SkuId};
use domain::people::Role;
use sources::seeded::id_at;
use tenants::demo::{Step, What};

/// The ids of SKUs by their codes.
pub(super) async fn skus(
    commerce: &Commerce,
    tenant: &ActiveTenant,
    steps: &[Step],
) -> anyhow::Result<HashMap<String, SkuId>> {
    let mut codes: Vec<String> = Vec::new();
    for step in steps {
        match &step.what {
            What::Deliver { sku, .. } | What::Count { sku, .. } => codes.push(sku.clone()),
            _ => {}
        }
    }
    codes.sort_unstable();
    codes.dedup();
    let reader = commerce.db.tenant(tenant).read().await?;
    let found = store::skus::by_codes(&reader, &codes).await?;
    Ok(found.into_iter().map(|(code, sku)| (code, sku.id)).collect())
}

/// The id of each order: made of its place and its time, so that the next start finds it again.
pub(super) fn placed(tenant: &ActiveTenant, steps: &[Step]) -> HashMap<usize, OrderId> {
    let mut ids = HashMap::new();
    for step in steps {
        if let What::Place(placed) = &step.what {
            let (shop, order) = (tenant.id().uuid(), placed.order.to_be_bytes());
            ids.insert(placed.order, id_at(&[shop.as_bytes(), &order], step.at));
        }
    }
    ids
}

/// Who of the staff did it.
pub(in crate::demo) struct Staff {
    pub(in crate::demo) owner: Merchant,
    pub(in crate::demo) admin: Merchant,
    pub(in crate::demo) finance: Merchant,
}

impl Staff {
    pub(super) async fn open(commerce: &Commerce, tenant: &ActiveTenant) -> anyhow::Result<Self> {
        let reader = commerce.db.tenant(tenant).read().await?;
        let staff = store::staff::list(&reader, &commerce::PageAsk::new(None, Some(commerce::PAGE_MAX))).await?;
        drop(reader);
        let proof = async |role: Role| {
            let person = staff.items.iter().find(|person| person.role == role);
            let person = person.ok_or_else(|| anyhow!("nobody of the staff is {role:?}"))?;
            let opened = auth::sessions::open(commerce, tenant, SessionOf::Staff(person.id)).await?;
            anyhow::Ok(auth::merchant(commerce, tenant, opened.token.reveal(), "demo").await?)
        };
        Ok(Self {
            owner: proof(Role::Owner).await?,
            admin: proof(Role::Admin).await?,
            finance: proof(Role::Finance).await?,
        })
    }
}

/// What the names in the steps mean.
pub(in crate::demo) struct Known {
    pub(super) members: HashMap<String, MemberId>,
    pub(super) skus: HashMap<String, SkuId>,
    pub(super) placed: HashMap<usize, OrderId>,
}

impl Known {
    pub(in crate::demo) fn member(&self, name: &str) -> anyhow::Result<MemberId> {
        self.members.get(name).copied().ok_or_else(|| anyhow!("there is no member {name}"))
    }

    pub(in crate::demo) fn sku(&self, code: &str) -> anyhow::Result<SkuId> {
        self.skus.get(code).copied().ok_or_else(|| anyhow!("there is no SKU {code}"))
    }

    pub(in crate::demo) fn order(&self, order: usize) -> anyhow::Result<OrderId> {
        self.placed.get(&order).copied().ok_or_else(|| anyhow!("order {order} was never placed"))
    }
}
