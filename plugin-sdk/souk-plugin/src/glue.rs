//! Between an exported symbol and an author's function.

use std::fmt::Display;

use serde::de::DeserializeOwned;

use crate::wit::{Adjustment, Cart, Event, Fact, Op};
use crate::{Credit, PaidLine};

/// What a hook's function may return.
pub trait Answer<T> {
    /// The proposals, or what the app has to say.
    fn into_result(self) -> Result<Vec<T>, String>;
}

impl<T> Answer<T> for Vec<T> {
    fn into_result(self) -> Result<Vec<T>, String> {
        Ok(self)
    }
}

impl<T, E: Display> Answer<T> for Result<Vec<T>, E> {
    fn into_result(self) -> Result<Vec<T>, String> {
        self.map_err(|wrong| wrong.to_string())
    }
}

/// Turns what the function returned into what the host expects.
pub fn answer<T>(answer: impl Answer<T>) -> Result<Vec<T>, String> {
    answer.into_result()
}

/// Reads the settings.
pub fn read<T: DeserializeOwned>(settings: &str) -> Result<T, String> {
    serde_json::from_str(settings).map_err(|wrong| format!("settings: {wrong}"))
}

/// Makes a panic leave its message in the log before the instance is gone.
pub fn start() {
    #[cfg(target_arch = "wasm32")]
    std::panic::set_hook(Box::new(|panic| crate::host::log(crate::host::Level::Error, &panic.to_string())));
}

/// The hook `price`.
pub fn price(
    cart: Cart,
    adjust: impl FnOnce(Cart) -> Result<Vec<Adjustment>, String>,
) -> Result<Vec<Adjustment>, String> {
    adjust(cart)
}

/// The hook `events`, for any event.
pub fn event(event: Event, handle: impl FnOnce(Event) -> Result<Vec<Op>, String>) -> Result<Vec<Op>, String> {
    handle(event)
}

/// The hook `events`, for `order.paid` only, line by line.
pub fn reward(
    event: Event,
    mut reward: impl FnMut(PaidLine) -> Result<Vec<Credit>, String>,
) -> Result<Vec<Op>, String> {
    let Fact::OrderPaid(order) = event.fact else {
        return Ok(Vec::new());
    };
    let mut ops = Vec::new();
    for line in PaidLine::all(order, event.at)? {
        let (id, no) = (line.order().id.clone(), line.no());
        let credits = reward(line)?.into_iter().filter(|credit| credit.amount.minor() != 0);
        ops.extend(credits.map(|credit| credit.for_line(&*id, no)));
    }
    Ok(ops)
}
