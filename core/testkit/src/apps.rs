//! The sandbox, and the apps that `cargo xtask plugins` built.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use plugin_host::{Host, HostConfig};

/// The sandbox of all tests of this process: starting one for each would take more time than most tests.
///
/// # Panics
///
/// When the engine does not start on this machine.
pub fn plugins() -> Arc<Host> {
    static HOST: OnceLock<Arc<Host>> = OnceLock::new();
    let start = || {
        let config = HostConfig { cache_dir: souk().join("test-artefacts"), cache_secret: vec![7; 32] };
        Arc::new(Host::new(&config).expect("the sandbox starts"))
    };
    Arc::clone(HOST.get_or_init(start))
}

/// The bytes of an app of this repository.
///
/// # Panics
///
/// When it is not built.
pub fn plugin_file(app: &str) -> Vec<u8> {
    let folder = souk().join("plugins");
    let of_app = |path: &PathBuf| {
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let version = name.strip_prefix(app).and_then(|rest| rest.strip_prefix('-')).unwrap_or_default();
        path.extension().is_some_and(|kind| kind == "wasm") && version.starts_with(|c: char| c.is_ascii_digit())
    };
    let files = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let file = files.filter(of_app).max().unwrap_or_else(|| {
        panic!("there is no app `{app}` in {}: run cargo xtask plugins, or cargo xtask test", folder.display())
    });
    std::fs::read(file).expect("the app can be read")
}

/// Where the project's own commands put what they build: `<target>/souk`.
fn souk() -> PathBuf {
    let test = std::env::current_exe().expect("a test is a program");
    // <target>/<profile>/deps/<test>
    test.ancestors().nth(3).expect("a test is in cargo's target folder").join("souk")
}
