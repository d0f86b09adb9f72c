//! A shopper's addresses.

use domain::id::AddressId;
use domain::order::ShipTo;
use domain::problem::Mistakes;
use store::addresses::{self, Address};

use super::limits::ADDRESSES_MAX;
use crate::{Commerce, Error, Result, Shopper};

/// All addresses of a shopper, in the order in which they were added.
pub async fn addresses(commerce: &Commerce, shopper: &Shopper) -> Result<Vec<Address>> {
    Ok(addresses::list(&shopper.db(commerce).read().await?, shopper.member()).await?)
}

/// Adds an address. The first one becomes the default.
pub async fn add_address(commerce: &Commerce, shopper: &Shopper, ship_to: ShipTo, is_default: bool) -> Result<Address> {
    check(&ship_to)?;
    let member = shopper.member();
    let tx = shopper.db(commerce).begin().await?;
    let there = addresses::list(&tx, member).await?;
    if there.len() >= ADDRESSES_MAX {
        return Err(Mistakes::one("", format!("a member has at most {ADDRESSES_MAX} addresses")).into());
    }
    let address = Address {
        id: commerce.sources.ids.next(),
        member,
        ship_to,
        is_default: is_default || there.is_empty(),
        created_at: commerce.sources.now(),
    };
    if address.is_default {
        addresses::clear_default(&tx, member).await?;
    }
    addresses::insert(&tx, &address).await?;
    tx.commit().await?;
    Ok(address)
}

/// Puts another address in the place of one.
pub async fn change_address(
    commerce: &Commerce,
    shopper: &Shopper,
    id: AddressId,
    (ship_to, is_default): (ShipTo, bool),
) -> Result<Address> {
    check(&ship_to)?;
    let member = shopper.member();
    let tx = shopper.db(commerce).begin().await?;
    let address = Address { ship_to, is_default, ..addresses::get(&tx, member, id).await? };
    if address.is_default {
        addresses::clear_default(&tx, member).await?;
    }
    addresses::update(&tx, &address).await?;
    tx.commit().await?;
    Ok(address)
}

/// Takes an address away.
pub async fn remove_address(commerce: &Commerce, shopper: &Shopper, id: AddressId) -> Result<()> {
    let tx = shopper.db(commerce).begin().await?;
    if !addresses::delete(&tx, shopper.member(), id).await? {
        return Err(Error::NotFound("address"));
    }
    Ok(tx.commit().await?)
}

fn check(ship_to: &ShipTo) -> Result<(), Mistakes> {
    let mut mistakes = Mistakes::default();
    ship_to.check("/ship_to", &mut mistakes);
    mistakes.done()
}
