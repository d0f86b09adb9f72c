//! A program for production embeds the built front ends: it is built again when they are. A debug build reads them from the
//! disk, so that working on them never builds this crate.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("PROFILE").is_some_and(|profile| profile == "debug") {
        return;
    }
    for app in ["storefront", "merchant", "operator", "author"] {
        let built = format!("../../web/apps/{app}/dist");
        // What is not there yet would have this crate built each time; its folder says when it comes.
        let watched = if Path::new(&built).exists() { built } else { format!("../../web/apps/{app}/index.html") };
        if Path::new(&watched).exists() {
            println!("cargo::rerun-if-changed={watched}");
        }
    }
}
