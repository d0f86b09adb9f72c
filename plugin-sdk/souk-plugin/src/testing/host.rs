//! Answers `crate::host` natively, from the shop that the test opened.

use std::cell::RefCell;

use super::shop::Shop;
use crate::host::{Level, UPLINE_PAGE_MAX};
use crate::wit::{Ancestor, Member, Order};

thread_local! {
    static SHOP: RefCell<Shop> = RefCell::default();
}

pub(crate) fn open(shop: Shop) {
    SHOP.with_borrow_mut(|open| *open = shop);
}

pub(crate) fn log(level: Level, message: &str) {
    SHOP.with_borrow_mut(|shop| shop.log.push(format!("{level:?}: {message}")));
}

pub(crate) fn get_order(id: &str) -> Option<Order> {
    SHOP.with_borrow(|shop| shop.orders.get(id).cloned())
}

pub(crate) fn purchases(member: &str, skus: &[String]) -> u32 {
    SHOP.with_borrow(|shop| {
        let bought = shop.bought.iter().filter(|(who, sku)| who == member && skus.contains(sku));
        u32::try_from(bought.count()).unwrap_or(u32::MAX)
    })
}

pub(crate) fn get_member(id: &str) -> Option<Member> {
    SHOP.with_borrow(|shop| shop.members.get(id).cloned())
}

pub(crate) fn upline(member: &str, skip: u32, limit: u32) -> Vec<Ancestor> {
    SHOP.with_borrow(|shop| {
        let mut ancestors = Vec::new();
        let mut referrer = shop.members.get(member).and_then(|m| m.referrer.clone());
        let mut level = 0;
        while let Some(above) = referrer.as_ref().and_then(|id| shop.members.get(id)) {
            level += 1;
            let (member, rank, labels) = (above.id.clone(), above.rank, above.labels.clone());
            ancestors.push(Ancestor { member, level, rank, labels });
            referrer.clone_from(&above.referrer);
        }
        let count = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
        ancestors.into_iter().skip(count(skip)).take(count(limit.min(UPLINE_PAGE_MAX))).collect()
    })
}

pub(crate) fn kv_get(key: &str) -> Option<Vec<u8>> {
    SHOP.with_borrow(|shop| shop.kv.get(key).cloned())
}

pub(crate) fn kv_set(key: &str, value: &[u8]) {
    SHOP.with_borrow_mut(|shop| shop.kv.insert(key.to_owned(), value.to_owned()));
}

pub(crate) fn kv_delete(key: &str) {
    SHOP.with_borrow_mut(|shop| shop.kv.remove(key));
}
