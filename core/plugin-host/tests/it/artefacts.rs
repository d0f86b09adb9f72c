//! Machine code on disk is believed only if it is ours.

use std::fs;
use std::path::PathBuf;

use crate::shop::{Shop, built, call, cart, host_in, line, settings};

const SECRET: &[u8] = b"a secret of sixteen bytes or more";

fn artefact(shop: &Shop) -> PathBuf {
    let mut files: Vec<_> = fs::read_dir(shop.folder.path()).expect("the folder").flatten().collect();
    assert_eq!(files.len(), 1, "one artefact for one plugin");
    files.remove(0).path()
}

/// Loads the plugin in a new host on the same folder and asks it.
async fn works_after_a_restart(shop: &Shop, secret: &[u8]) {
    let host = host_in(&shop.folder, secret);
    let plugin = host.prepare(built("member-price").into()).await.expect("a plugin");
    let settings = settings(r#"{"prices": {"a": {"1": 9500}}}"#);
    let outcome = host.adjust(&call(&plugin, &settings), &cart(1, vec![line("a", 1, 10000)]));
    assert_eq!(outcome.answer.expect("an answer")[0].off, 500);
}

async fn open() -> (Shop, PathBuf, Vec<u8>) {
    let shop = Shop::open();
    shop.load(built("member-price")).await;
    let path = artefact(&shop);
    let bytes = fs::read(&path).expect("the artefact");
    (shop, path, bytes)
}

#[tokio::test]
async fn a_plugin_is_compiled_once() {
    let (shop, path, _) = open().await;
    let made = || fs::metadata(&path).and_then(|data| data.modified()).expect("a time");
    let before = made();
    works_after_a_restart(&shop, SECRET).await;
    assert_eq!(made(), before);
}

#[tokio::test]
async fn a_file_with_a_single_flipped_bit_is_made_anew() {
    let (shop, path, bytes) = open().await;
    for place in [0, 31, 32, bytes.len() / 2, bytes.len() - 1] {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        fs::write(&path, &changed).expect("changed");
        works_after_a_restart(&shop, SECRET).await;
        assert_ne!(fs::read(&path).expect("the artefact"), changed, "byte {place}");
    }
}

#[tokio::test]
async fn a_file_of_another_host_is_made_anew() {
    let (shop, path, bytes) = open().await;
    works_after_a_restart(&shop, b"another secret of the same length").await;
    assert_ne!(fs::read(&path).expect("the artefact")[..32], bytes[..32]);
}

#[tokio::test]
async fn a_file_that_is_cut_short_is_made_anew() {
    let (shop, path, bytes) = open().await;
    for length in [0, 16, 32, bytes.len() - 1] {
        fs::write(&path, &bytes[..length]).expect("cut");
        works_after_a_restart(&shop, SECRET).await;
    }
}

#[tokio::test]
async fn a_plugin_runs_where_nothing_can_be_kept() {
    let shop = Shop::open();
    fs::remove_dir_all(shop.folder.path()).expect("removed");
    shop.load(built("member-price")).await;
    fs::create_dir(shop.folder.path()).expect("so that it can be removed again");
}
