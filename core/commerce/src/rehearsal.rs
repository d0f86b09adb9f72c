//! An order from first to last in a rehearsal: a shop beside a tenant's, with the same settings, that nobody shops in.
//!
//! Nothing here is pretended: goods are on sale, a member orders, the sandbox is asked over HTTP and tells over HTTP, the
//! workers do their work, money goes back, and the books are proved. Each step first looks at what is there, so that a
//! run goes on where another one failed.

mod wait;

use domain::catalogue::ProductStatus;
use domain::check::{Check, Step, Why};
use domain::id::OrderId;
use domain::order::{Order, OrderState, RefundAsk};
use domain::people::{Role, StaffStatus};
use domain::text::Text;
use store::carts::CartLine;
use store::events::APPS;
use store::platform::checks;
use store::sessions::SessionOf;
use store::{ActiveTenant, PAGE_MAX, PageAsk};

use self::wait::within;
use crate::catalogue::products::{self, ProductSpec, SkuSpec};
use crate::limits::{REHEARSAL_WAIT, REHEARSAL_WORK_WAIT};
use crate::members::{self, NewMember};
use crate::orders::place::{self, PlaceOrder};
use crate::orders::refund;
use crate::payments::{self, Action, accounts, sandbox};
use crate::{Commerce, Error, Merchant, Result, Shopper, auth, ledger, rewards};

/// What is on sale in a rehearsal: the code of the product and of its SKU, the name of the member in no other system.
const CODE: &str = "rehearsal";
/// What it costs, in minor units.
const PRICE: i64 = 100;

/// Why a step failed, and what there is to say.
type Failure = (Why, Option<String>);

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        if let Error::Internal(source) = &error {
            tracing::error!(error = %source, "a rehearsal failed");
        }
        Self((Why::Refused, Some(error.to_string())))
    }
}

impl From<store::Error> for Refused {
    fn from(error: store::Error) -> Self {
        Error::from(error).into()
    }
}

/// A step that failed.
struct Refused(Failure);

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self(failure)
    }
}

/// What came of a step, for people.
type Came = Result<Option<String>, Refused>;

/// Plays what is left of a check in its rehearsal. Each step is written down as it ends; the check tells how it went.
/// [`Error::Changed`] when another run has taken the check.
pub async fn play(commerce: &Commerce, rehearsal: &ActiveTenant, check: &mut Check) -> Result<()> {
    let stage = match Stage::open(commerce, rehearsal).await {
        Ok(stage) => stage,
        Err(Refused(why)) => return note(commerce, check, Step::Goods, Err(Refused(why))).await.map(drop),
    };
    if let Some(order) = check.order
        && stage.is_lost(order).await?
    {
        check.loses_order();
    }
    for step in [Step::Goods, Step::Order, Step::Payment, Step::Apps, Step::Refund, Step::Books] {
        if check.is_done(step) {
            continue;
        }
        check.begins(step, commerce.sources.now());
        checks::save(&commerce.db, check, commerce.sources.now()).await?;
        let came = Box::pin(stage.does(step, check)).await;
        if !note(commerce, check, step, came).await? {
            return Ok(());
        }
    }
    Ok(())
}

/// Writes down what came of a step; says whether the next one may begin.
async fn note(commerce: &Commerce, check: &mut Check, step: Step, came: Came) -> Result<bool> {
    let now = commerce.sources.now();
    let goes_on = came.is_ok();
    match came {
        Ok(detail) => check.does(step, detail, now),
        Err(Refused(failure)) => check.fails(step, failure, now),
    }
    checks::save(&commerce.db, check, now).await?;
    Ok(goes_on)
}

/// The rehearsal, and who acts in it.
struct Stage<'a> {
    commerce: &'a Commerce,
    shop: &'a ActiveTenant,
    merchant: Merchant,
}

impl<'a> Stage<'a> {
    async fn open(commerce: &'a Commerce, shop: &'a ActiveTenant) -> Result<Self, Refused> {
        let reader = commerce.db.tenant(shop).read().await?;
        let staff = store::staff::list(&reader, &PageAsk::first(PAGE_MAX)).await?.items;
        drop(reader);
        let owner = staff.iter().find(|one| one.role == Role::Owner && one.status == StaffStatus::Active);
        let owner = owner.ok_or((Why::NoOwner, None))?.id;
        let opened = auth::sessions::open(commerce, shop, SessionOf::Staff(owner)).await?;
        let merchant = auth::merchant(commerce, shop, opened.token.reveal(), "").await?;
        Ok(Self { commerce, shop, merchant })
    }

    async fn does(&self, step: Step, check: &mut Check) -> Came {
        match step {
            Step::Goods => self.goods().await,
            Step::Order => self.order(check).await,
            Step::Payment => self.payment(self.placed(check).await?).await,
            Step::Apps => self.apps(self.placed(check).await?).await,
            Step::Refund => self.refund(self.placed(check).await?).await,
            Step::Books => self.books(self.placed(check).await?).await,
            Step::Tenant | Step::Owner | Step::Addresses | Step::Rehearsal => Ok(None),
        }
    }

    async fn goods(&self) -> Came {
        // Whatever the node takes for real shops: this one is for trying things out.
        let tries = Commerce { sandbox: true, ..self.commerce.clone() };
        accounts::ensure_defaults(&tries, self.shop).await?;
        let reader = self.commerce.db.tenant(self.shop).read().await?;
        let there = store::products::by_codes(&reader, &[CODE.to_owned()]).await?;
        drop(reader);
        if there.is_empty() {
            let sku = SkuSpec {
                code: CODE.into(),
                options: Vec::new(),
                price: PRICE,
                cost: 0,
                weight_grams: 0,
                tags: Vec::new(),
                stock: None,
                active: true,
            };
            let spec = ProductSpec {
                code: CODE.into(),
                title: Text::both(CODE),
                description: Text::default(),
                images: Vec::new(),
                category: None,
                status: ProductStatus::Active,
                skus: vec![sku],
            };
            Box::pin(products::create(self.commerce, &self.merchant, spec)).await?;
        }
        Ok(None)
    }

    async fn order(&self, check: &mut Check) -> Came {
        if check.order.is_none() {
            let lines = Some(vec![CartLine { sku: CODE.into(), quantity: 1 }]);
            let command = PlaceOrder { lines, ..PlaceOrder::default() };
            let order = Box::pin(place::place(self.commerce, &self.shopper().await?, command, None)).await?;
            check.order = Some(order.id);
            checks::save(&self.commerce.db, check, self.commerce.sources.now()).await?;
        }
        Ok(Some(self.placed(check).await?.number))
    }

    /// The member who shops here, with a proof of their own.
    async fn shopper(&self) -> Result<Shopper, Refused> {
        let reader = self.commerce.db.tenant(self.shop).read().await?;
        let known = store::members::find_by_external_id(&reader, CODE).await?;
        drop(reader);
        let member = if let Some(member) = known {
            member
        } else {
            let new = NewMember { name: CODE.into(), external_id: Some(CODE.into()), ..NewMember::default() };
            members::create(self.commerce, &self.merchant, &new).await?
        };
        let opened = auth::sessions::open(self.commerce, self.shop, SessionOf::Member(member.id)).await?;
        Ok(auth::shopper(self.commerce, self.shop, opened.token.reveal()).await?)
    }

    async fn payment(&self, order: Order) -> Came {
        if order.paid < order.total() {
            let payment =
                Box::pin(payments::start(self.commerce, &self.shopper().await?, order.id, "sandbox", None)).await?;
            let id = payment.id;
            let page = within(REHEARSAL_WAIT, || async {
                let reader = self.commerce.db.tenant(self.shop).read().await?;
                let attempt = store::payments::get(&reader, id).await?;
                Ok(match payments::action(&attempt.payment) {
                    Some(Action::Redirect { url }) => Some(url),
                    Some(Action::Manual { .. }) | None => None,
                })
            });
            let page = page.await?.ok_or((Why::NoPayPage, Some(self.commerce.public_url.clone())))?;
            let charge = page.rsplit('/').next().unwrap_or_default();
            sandbox::pay(self.commerce, charge).await?;
            self.until(order.id, |order| order.paid >= order.total()).await?;
        }
        let order = self.now(order.id).await?;
        Ok(Some(domain::Money::of(order.paid, order.currency).to_string()))
    }

    /// Waits until no event is left that the workers have not handled; says how many rewards followed.
    async fn apps(&self, order: Order) -> Came {
        self.handled().await?;
        let rewards = rewards::read::of_order(self.commerce, &self.merchant, order.id).await?;
        Ok(Some(rewards.len().to_string()))
    }

    async fn refund(&self, order: Order) -> Came {
        let left: Vec<(u32, i64)> = order
            .lines
            .iter()
            .map(|line| (line.no, line.net - line.refunded - line.refunding))
            .filter(|(_, left)| *left > 0)
            .collect();
        let shipping = order.shipping - order.shipping_refunded - order.shipping_refunding;
        if !left.is_empty() || shipping > 0 {
            let ask = RefundAsk { lines: left, shipping };
            Box::pin(refund::request(self.commerce, &self.merchant, order.id, (ask, CODE), None)).await?;
        }
        self.until(order.id, |order| order.state == OrderState::Refunded).await?;
        let order = self.now(order.id).await?;
        Ok(Some(domain::Money::of(order.refunded, order.currency).to_string()))
    }

    async fn books(&self, order: Order) -> Came {
        self.handled().await?;
        let report = ledger::audit(self.commerce, &self.commerce.db.tenant(self.shop)).await?;
        if let Some(difference) = report.differences.first() {
            return Err((Why::Books, Some(difference.rule.to_owned())).into());
        }
        if order.paid != order.refunded {
            return Err((Why::Books, Some("refunded".to_owned())).into());
        }
        Ok(Some(report.transfers.to_string()))
    }

    async fn handled(&self) -> Result<(), Refused> {
        let done = within(REHEARSAL_WORK_WAIT, || async {
            let reader = self.commerce.db.tenant(self.shop).read().await?;
            let last = store::events::last(&reader).await?;
            Ok((store::events::position(&reader, APPS).await? >= last).then_some(()))
        });
        done.await?.ok_or_else(|| Refused(wait::late(REHEARSAL_WORK_WAIT)))
    }

    async fn until(&self, order: OrderId, is_so: impl Fn(&Order) -> bool) -> Result<(), Refused> {
        let done = within(REHEARSAL_WAIT, || async {
            let order = self.now(order).await?;
            Ok(is_so(&order).then_some(()))
        });
        done.await?.ok_or_else(|| Refused(wait::late(REHEARSAL_WAIT)))
    }

    async fn now(&self, order: OrderId) -> Result<Order> {
        Ok(store::orders::get(&self.commerce.db.tenant(self.shop).read().await?, order).await?)
    }

    /// Whether an order can be paid no more and never was: the run that left it is long past.
    async fn is_lost(&self, order: OrderId) -> Result<bool> {
        let order = self.now(order).await?;
        let is_over = order.pay_until.is_some_and(|until| until <= self.commerce.sources.now());
        Ok(match order.state {
            OrderState::Cancelled => true,
            OrderState::Placed => is_over,
            OrderState::Paid | OrderState::Refunded => false,
        })
    }

    async fn placed(&self, check: &Check) -> Result<Order, Refused> {
        let order = check.order.ok_or((Why::Refused, Some("no order".to_owned())))?;
        Ok(self.now(order).await?)
    }
}
