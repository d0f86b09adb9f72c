//! A plugin that is ready to be asked.

use std::collections::BTreeSet;
use std::fmt;

use domain::app::{Digest, HookKind, Manifest, Read};
use wasmtime::component::{Component, HasSelf, Linker};
use wasmtime::{Engine, Error};

use crate::cage::{Cage, EVENTS, PRICE};
use crate::reads::Desk;
use crate::v1::events::{EventsPluginPre, kv, members, orders, referrals};
use crate::v1::price::{PricePluginPre, log};

/// A plugin that is ready to be asked, by any tenant. Made by `Host::load`.
pub struct Plugin {
    digest: Digest,
    manifest: Manifest,
    reads: BTreeSet<Read>,
    pub(crate) price: Option<PricePluginPre<Cage>>,
    pub(crate) events: Option<EventsPluginPre<Cage>>,
}

impl Plugin {
    /// Links a compiled component. An error means that it does not fit the contract.
    pub(crate) fn link(
        engine: &Engine,
        component: &Component,
        digest: Digest,
        manifest: Manifest,
    ) -> Result<Self, Error> {
        let price = manifest.hooks.contains(&HookKind::Price);
        let events = manifest.hooks.contains(&HookKind::Events);
        Ok(Self {
            digest,
            reads: manifest.reads_of(HookKind::Price),
            manifest,
            price: price.then(|| link_price(engine, component)).transpose()?,
            events: events.then(|| link_events(engine, component)).transpose()?,
        })
    }

    /// Starts an instance for each hook. An error means that types are not those of the contract, or that the app
    /// crashes before it is asked anything.
    pub(crate) async fn try_out(&self, engine: &Engine) -> Result<(), Error> {
        if let Some(price) = &self.price {
            price.instantiate(Cage::store(engine, PRICE, None)?)?;
        }
        if let Some(events) = &self.events {
            let (desk, _nobody_answers) = Desk::open();
            events.instantiate_async(Cage::store(engine, EVENTS, Some(desk))?).await?;
        }
        Ok(())
    }

    /// SHA-256 of its file.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// What it says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The parts of a cart that it sees.
    pub(crate) fn reads(&self) -> &BTreeSet<Read> {
        &self.reads
    }
}

fn link_price(engine: &Engine, component: &Component) -> Result<PricePluginPre<Cage>, Error> {
    let mut linker = Linker::new(engine);
    log::add_to_linker::<_, HasSelf<Cage>>(&mut linker, |cage| cage)?;
    // An app that also answers events imports more. The file was inspected: all of it is granted, but not at this hook.
    linker.define_unknown_imports_as_traps(component)?;
    PricePluginPre::new(linker.instantiate_pre(component)?)
}

fn link_events(engine: &Engine, component: &Component) -> Result<EventsPluginPre<Cage>, Error> {
    let mut linker = Linker::new(engine);
    log::add_to_linker::<_, HasSelf<Cage>>(&mut linker, |cage| cage)?;
    orders::add_to_linker::<_, HasSelf<Cage>>(&mut linker, |cage| cage)?;
    members::add_to_linker::<_, HasSelf<Cage>>(&mut linker, |cage| cage)?;
    referrals::add_to_linker::<_, HasSelf<Cage>>(&mut linker, |cage| cage)?;
    kv::add_to_linker::<_, HasSelf<Cage>>(&mut linker, |cage| cage)?;
    EventsPluginPre::new(linker.instantiate_pre(component)?)
}

impl fmt::Debug for Plugin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({})", self.manifest.id, self.manifest.version, self.digest)
    }
}
