//! The life of an order of the past. A step that the order is not there for, or that it does not take any more, is left out:
//! each says whether it was taken.

use domain::event::{Fact, NewEvent};
use domain::id::OrderId;
use domain::member::Member;
use domain::order::{Order, OrderSource, Placing, RefundAsk, ShipTo};
use domain::quote::Quote;

use super::Chapter;
use crate::orders::cancel::{self, Why};
use crate::orders::fulfil::{self, ShipOrder};
use crate::orders::{close, hold, note, number, place, refund};
use crate::{Error, Result};

/// An order, with the price that it had.
#[derive(Debug, Clone)]
pub struct PastOrder {
    /// Its id.
    pub id: OrderId,
    /// What was bought, at which price.
    pub quote: Quote,
    /// Where to.
    pub ship_to: ShipTo,
    /// What the buyer wrote.
    pub note: String,
}

impl Chapter<'_> {
    /// Somebody ordered. False if there was not enough of something.
    pub async fn place(&self, buyer: &Member, past: PastOrder) -> Result<bool> {
        let (commerce, tenant, at) = (self.commerce, self.merchant.tenant(), self.commerce.sources.now());
        let placing = Placing {
            id: past.id,
            number: number::next_in(&self.tx, tenant, at).await?,
            member: buyer.id,
            ship_to: Some(past.ship_to),
            note: past.note,
            source: OrderSource::Live,
            external_id: None,
            at,
            pay_until: Some(place::pay_until(tenant, at)),
        };
        let mut order = Order::place(placing, past.quote);
        match place::take_stock(commerce, &self.tx, &mut order, buyer).await {
            Ok(()) => {}
            Err(Error::SoldOut { .. }) => return Ok(false),
            Err(error) => return Err(error),
        }
        store::orders::insert(&self.tx, &order).await?;
        place::expire(&self.tx, &order).await?;
        let fact = Fact::OrderPlaced;
        store::events::append(&self.tx, vec![NewEvent { subject: order.id.uuid(), fact, at }]).await?;
        Ok(true)
    }

    /// The buyer chose to transfer the money.
    pub async fn begin_payment(&self, order: OrderId) -> Result<bool> {
        let Some(order) = self.payable(order).await? else { return Ok(false) };
        self.till.begin(&self.tx, &order).await?;
        Ok(true)
    }

    /// The money that the buyer chose to transfer came, and staff say so.
    pub async fn pay_by_hand(&self, order: OrderId, reference: &str) -> Result<bool> {
        let Some(order) = self.payable(order).await? else { return Ok(false) };
        self.till.confirm(&self.tx, self.merchant, &order, reference).await
    }

    /// The buyer paid on the sandbox's page.
    pub async fn pay_in_sandbox(&self, order: OrderId) -> Result<bool> {
        let Some(order) = self.payable(order).await? else { return Ok(false) };
        self.till.charge(&self.tx, &order).await?;
        Ok(true)
    }

    /// `actor` cancels.
    pub async fn cancel(&self, order: OrderId, actor: &str, reason: &str) -> Result<bool> {
        let Some(order) = self.payable(order).await? else { return Ok(false) };
        let at = self.commerce.sources.now();
        cancel::cancel(self.commerce, &self.tx, order, Why { actor, reason }, at).await?;
        Ok(true)
    }

    /// Staff hold an order back for a reason, or let it go on.
    pub async fn hold(&self, order: OrderId, reason: Option<&str>) -> Result<bool> {
        let found = store::orders::find(&self.tx, order).await?;
        let Some(order) = found.filter(|order| order.may_be_held().is_ok()) else { return Ok(false) };
        let actor = self.merchant.name();
        let fact = match reason {
            Some(reason) => Fact::OrderHeld { reason: reason.to_owned(), actor },
            None => Fact::OrderReleased { actor },
        };
        hold::put(self.commerce, &self.tx, order, (reason.map(str::to_owned), fact)).await?;
        Ok(true)
    }

    /// Staff write something down about an order.
    pub async fn note(&self, order: OrderId, text: &str) -> Result<bool> {
        if store::orders::find(&self.tx, order).await?.is_none() {
            return Ok(false);
        }
        note::write(self.commerce, self.merchant, &self.tx, order, text).await?;
        Ok(true)
    }

    /// The goods leave.
    pub async fn ship(&self, order: OrderId, parcel: ShipOrder) -> Result<bool> {
        let found = store::orders::find(&self.tx, order).await?;
        let Some(order) = found.filter(|order| order.may_be_shipped().is_ok()) else { return Ok(false) };
        fulfil::leave(self.commerce, self.merchant, &self.tx, order, parcel).await?;
        Ok(true)
    }

    /// The goods arrive, as `actor` says.
    pub async fn receive(&self, order: OrderId, actor: &str) -> Result<bool> {
        let found = store::orders::find(&self.tx, order).await?;
        let Some(order) = found.filter(|order| order.may_arrive().is_ok()) else { return Ok(false) };
        let at = self.commerce.sources.now();
        fulfil::receive(self.commerce, self.merchant.tenant(), &self.tx, order, actor, at).await?;
        Ok(true)
    }

    /// The after-sale window is over.
    pub async fn close(&self, order: OrderId) -> Result<bool> {
        let found = store::orders::find(&self.tx, order).await?;
        let Some(order) = found.filter(|order| order.received_at.is_some()) else { return Ok(false) };
        let at = self.commerce.sources.now();
        close::close(self.commerce, self.merchant.tenant(), &self.tx, order, at).await?;
        Ok(true)
    }

    /// Money is to be given back: what `ask` says of the order as it is.
    pub async fn refund(
        &self,
        order: OrderId,
        ask: impl FnOnce(&Order) -> RefundAsk + Send,
        reason: &str,
    ) -> Result<bool> {
        let Some(order) = store::orders::find(&self.tx, order).await? else { return Ok(false) };
        let ask = ask(&order);
        if order.may_be_refunded(&ask).is_err() {
            return Ok(false);
        }
        let id = self.commerce.sources.ids.next();
        refund::write_down(self.commerce, self.merchant, &self.tx, (id, order), (ask, reason)).await?;
        Ok(true)
    }

    /// What waits to be given back of an order by hand was given back.
    pub async fn refunded(&self, order: OrderId) -> Result<bool> {
        self.till.refunded(&self.tx, self.merchant, order).await
    }

    async fn payable(&self, order: OrderId) -> Result<Option<Order>> {
        let found = store::orders::find(&self.tx, order).await?;
        Ok(found.filter(|order| order.may_be_paid().is_ok()))
    }
}
