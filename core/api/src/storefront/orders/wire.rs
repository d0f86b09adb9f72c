//! Orders and quotes as they are shown, to shoppers and, with more around them, to merchants.

use commerce::orders::{CartLine, Shipment};
use domain::Currency;
use domain::catalogue::SkuOption;
use domain::id::{InstallationId, OrderId, ProductId, RefundId};
use domain::order::{Fulfilment, Order, OrderLine, OrderState, ShipTo};
use domain::payment::{Refund, RefundState};
use domain::quote::{Applied, Quote, QuoteLine};
use domain::text::Text;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Something to buy.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CartLineRequest {
    /// The SKU's code.
    #[schema(example = "tea-100g")]
    pub(crate) sku: String,
    /// Pieces: 1 to 1000000.
    #[schema(minimum = 1, maximum = 1_000_000, example = 2)]
    pub(crate) quantity: i64,
}

impl From<CartLineRequest> for CartLine {
    fn from(line: CartLineRequest) -> Self {
        // No number of pieces is as large as the largest: the verb names it with what is wrong besides.
        let quantity = u32::try_from(line.quantity.max(0)).unwrap_or(u32::MAX);
        Self { sku: line.sku, quantity }
    }
}

impl From<CartLine> for CartLineRequest {
    fn from(line: CartLine) -> Self {
        Self { sku: line.sku, quantity: line.quantity.into() }
    }
}

/// A line of a quote or an order.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(PartialEq))]
pub(crate) struct LineResponse {
    /// From 1.
    no: u32,
    /// The SKU's code.
    #[schema(example = "tea-100g")]
    sku: String,
    /// The product that it is a variant of; null for what was brought from another system.
    product: Option<ProductId>,
    /// The product's title.
    title: Text,
    /// The address of the product's first picture; null if it has none.
    image: Option<String>,
    /// What tells the SKU from its siblings.
    options: Vec<SkuOption>,
    /// Pieces.
    quantity: u32,
    /// List price of a piece, in minor units.
    #[schema(example = 10_000)]
    unit_price: i64,
    /// List price times quantity.
    #[schema(example = 20_000)]
    list: i64,
    /// What was taken off in all.
    #[schema(example = 2_000)]
    discount: i64,
    /// What is paid for the line.
    #[schema(example = 18_000)]
    net: i64,
    /// Given back so far; 0 in a quote.
    #[schema(example = 0)]
    refunded: i64,
}

impl From<OrderLine> for LineResponse {
    fn from(line: OrderLine) -> Self {
        Self {
            no: line.no,
            sku: line.sku,
            product: line.product,
            title: line.title,
            image: line.image,
            options: line.options,
            quantity: line.quantity,
            unit_price: line.unit_price,
            list: line.list,
            discount: line.list - line.net,
            net: line.net,
            refunded: line.refunded,
        }
    }
}

impl LineResponse {
    fn quoted((no, line): (u32, QuoteLine)) -> Self {
        Self {
            no,
            sku: line.sku,
            product: line.product,
            title: line.title,
            image: line.image,
            options: line.options,
            quantity: line.quantity,
            unit_price: line.unit_price,
            list: line.list,
            discount: line.list - line.net,
            net: line.net,
            refunded: 0,
        }
    }
}

/// What one app took off.
#[derive(Debug, Serialize, ToSchema)]
#[cfg_attr(test, derive(PartialEq))]
pub(crate) struct AppliedResponse {
    /// Which installation.
    installation: InstallationId,
    /// Its label in the shop.
    #[schema(example = "vip-price")]
    label: String,
    /// What the app calls itself.
    title: Text,
    /// Off each line, in the order of the lines, in minor units.
    #[schema(example = json!([2_000]))]
    lines: Vec<i64>,
    /// Off the shipping.
    shipping: i64,
    /// Why, for the shopper to read.
    reasons: Vec<Text>,
}

impl From<Applied> for AppliedResponse {
    fn from(applied: Applied) -> Self {
        let Applied { installation, label, title, lines, shipping, reasons } = applied;
        Self { installation, label, title, lines, shipping, reasons }
    }
}

/// What a cart would cost.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct QuoteResponse {
    /// Of every amount here.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// Lines of the same SKU are one.
    lines: Vec<LineResponse>,
    /// What each app took off, in the order in which they applied; only apps that took something.
    applied: Vec<AppliedResponse>,
    /// Sum of the lines at list price.
    goods: i64,
    /// What was taken off the lines.
    discount: i64,
    /// Shipping before anything was taken off.
    shipping_list: i64,
    /// Shipping to pay.
    shipping: i64,
    /// What is to be paid: send it as `expected_total` with the order.
    total: i64,
}

impl From<Quote> for QuoteResponse {
    fn from(quote: Quote) -> Self {
        Self {
            currency: quote.currency,
            goods: quote.goods(),
            discount: quote.discount(),
            shipping_list: quote.shipping_list,
            shipping: quote.shipping,
            total: quote.total(),
            lines: (1..).zip(quote.lines).map(LineResponse::quoted).collect(),
            applied: quote.applied.into_iter().map(AppliedResponse::from).collect(),
        }
    }
}

/// An order.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OrderResponse {
    /// The id.
    id: OrderId,
    /// The number that a person reads out.
    #[schema(example = "260302-4821-3377-5")]
    number: String,
    /// Whether it is paid.
    state: OrderState,
    /// Where the goods are.
    fulfilment: Fulfilment,
    /// Of every amount here.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// What was bought.
    lines: Vec<LineResponse>,
    /// What each app took off, in the order in which they applied; only apps that took something.
    applied: Vec<AppliedResponse>,
    /// Sum of the lines at list price.
    goods: i64,
    /// What was taken off the lines.
    discount: i64,
    /// Shipping before anything was taken off.
    shipping_list: i64,
    /// Shipping to pay.
    shipping: i64,
    /// What is to be paid.
    total: i64,
    /// Received so far.
    paid: i64,
    /// Given back so far, shipping included.
    refunded: i64,
    /// Of that, shipping.
    shipping_refunded: i64,
    /// Where to; null where nothing is sent.
    ship_to: Option<ShipTo>,
    /// What the shopper wrote.
    note: String,
    /// When it was placed.
    #[schema(value_type = String, format = DateTime)]
    placed_at: Timestamp,
    /// Until when it can be paid; null once it is paid or cancelled.
    #[schema(value_type = Option<String>, format = DateTime)]
    pay_until: Option<Timestamp>,
    /// When it was paid.
    #[schema(value_type = Option<String>, format = DateTime)]
    paid_at: Option<Timestamp>,
    /// When the goods left.
    #[schema(value_type = Option<String>, format = DateTime)]
    shipped_at: Option<Timestamp>,
    /// When the goods arrived.
    #[schema(value_type = Option<String>, format = DateTime)]
    received_at: Option<Timestamp>,
    /// When the after-sale window closed.
    #[schema(value_type = Option<String>, format = DateTime)]
    closed_at: Option<Timestamp>,
    /// When it was cancelled.
    #[schema(value_type = Option<String>, format = DateTime)]
    cancelled_at: Option<Timestamp>,
}

impl From<Order> for OrderResponse {
    fn from(order: Order) -> Self {
        Self {
            id: order.id,
            goods: order.goods(),
            discount: order.discount(),
            total: order.total(),
            number: order.number,
            state: order.state,
            fulfilment: order.fulfilment,
            currency: order.currency,
            lines: order.lines.into_iter().map(LineResponse::from).collect(),
            applied: order.applied.into_iter().map(AppliedResponse::from).collect(),
            shipping_list: order.shipping_list,
            shipping: order.shipping,
            paid: order.paid,
            refunded: order.refunded,
            shipping_refunded: order.shipping_refunded,
            ship_to: order.ship_to,
            note: order.note,
            placed_at: order.placed_at,
            pay_until: order.pay_until,
            paid_at: order.paid_at,
            shipped_at: order.shipped_at,
            received_at: order.received_at,
            closed_at: order.closed_at,
            cancelled_at: order.cancelled_at,
        }
    }
}

/// A parcel.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ShipmentResponse {
    /// Who carries it.
    #[schema(example = "SF Express")]
    carrier: String,
    /// The carrier's number for it.
    #[schema(example = "SF1234567890")]
    tracking_number: String,
    /// When it left.
    #[schema(value_type = String, format = DateTime)]
    at: Timestamp,
}

impl From<Shipment> for ShipmentResponse {
    fn from(shipment: Shipment) -> Self {
        Self { carrier: shipment.carrier, tracking_number: shipment.tracking_number, at: shipment.at }
    }
}

/// Money that goes back to the shopper.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OwnRefundResponse {
    /// The id.
    id: RefundId,
    /// Where it stands. `pending` until the money is on its way back.
    state: RefundState,
    /// Of every amount here: the order's, unless other money came that goes back.
    #[schema(value_type = String, example = "CNY")]
    currency: Currency,
    /// All of it, in minor units.
    #[schema(example = 5_000)]
    amount: i64,
    /// Of that, shipping.
    shipping: i64,
    /// When it was asked for.
    #[schema(value_type = String, format = DateTime)]
    created_at: Timestamp,
    /// When it was carried out or failed.
    #[schema(value_type = Option<String>, format = DateTime)]
    done_at: Option<Timestamp>,
}

/// Without what staff write for themselves.
impl From<Refund> for OwnRefundResponse {
    fn from(refund: Refund) -> Self {
        let Refund { id, state, currency, amount, shipping, created_at, done_at, .. } = refund;
        Self { id, state, currency, amount, shipping, created_at, done_at }
    }
}
