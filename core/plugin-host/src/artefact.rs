//! Machine code on disk, so that a plugin is compiled once and not at every start.
//!
//! A file that was changed would run as the host itself. So a file is believed only with an authentication code made
//! with the host's own secret, over everything that it is and was made from; any other file is compiled anew.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use domain::app::Digest;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use wasmtime::Engine;
use wasmtime::component::Component;

use crate::engine;

/// Where machine code is kept.
pub(crate) struct Artefacts {
    folder: PathBuf,
    secret: Vec<u8>,
    fingerprint: [u8; 32],
}

const CODE_BYTES: usize = 32;

impl Artefacts {
    /// A folder of which files made by an engine like this, with this secret, are believed.
    pub(crate) fn open(folder: &Path, secret: &[u8], engine: &Engine) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_owned(), secret: secret.to_owned(), fingerprint: engine::fingerprint(engine) })
    }

    /// The compiled plugin, if there is a file that can be believed.
    pub(crate) fn find(&self, engine: &Engine, digest: Digest) -> Option<Component> {
        let file = fs::read(self.path(digest)).ok()?;
        let (code, machine_code) = file.split_at_checked(CODE_BYTES)?;
        if self.mac(digest, machine_code).verify_slice(code).is_err() {
            tracing::warn!(%digest, "an artefact was changed or made by another host; compiling anew");
            return None;
        }
        deserialize(engine, machine_code).inspect_err(|error| tracing::warn!(%digest, %error, "an artefact")).ok()
    }

    /// Keeps a compiled plugin. Readers see the whole file or none.
    pub(crate) fn keep(&self, component: &Component, digest: Digest) -> Result<(), wasmtime::Error> {
        let machine_code = component.serialize()?;
        let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
        file.write_all(&self.mac(digest, &machine_code).finalize().into_bytes())?;
        file.write_all(&machine_code)?;
        file.persist(self.path(digest)).map_err(|failed| failed.error)?;
        Ok(())
    }

    fn path(&self, digest: Digest) -> PathBuf {
        let made_by = hex::encode(&self.fingerprint[..8]);
        self.folder.join(format!("{digest}-{made_by}.cwasm"))
    }

    fn mac(&self, digest: Digest, machine_code: &[u8]) -> Hmac<Sha256> {
        // A key of any length is fine for HMAC; the error only exists in the trait.
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.secret).unwrap_or_else(|_| unreachable!("any length"));
        mac.update(digest.as_bytes());
        mac.update(&self.fingerprint);
        mac.update(machine_code);
        mac
    }
}

/// From the bytes that were authenticated, not from the file again: nobody can change them in between.
#[expect(unsafe_code, reason = "machine code that this host made itself, as its authentication code proves")]
fn deserialize(engine: &Engine, machine_code: &[u8]) -> Result<Component, wasmtime::Error> {
    // SAFETY: the caller checked that these bytes are what `Component::serialize` gave to a host with our secret.
    unsafe { Component::deserialize(engine, machine_code) }
}
