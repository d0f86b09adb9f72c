//! How large a front end may be: what comes with the first page, and what each page that comes later brings along, packed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use anyhow::{Context, Result, bail};
use regex::Regex;

/// Bytes, packed.
struct Budget {
    /// Scripts and styles of the first page.
    first: u64,
    /// A page that is loaded later, with all that the first one did not bring.
    later: u64,
}

/// What a front end may weigh: phones pay for what shops send them.
const fn of(app: &str) -> Budget {
    match app.as_bytes() {
        b"storefront" => Budget { first: 70_000, later: 20_000 },
        _ => Budget { first: 280_000, later: 60_000 },
    }
}

/// Prints what a built front end weighs; an error where that is too much.
pub(super) fn check(app: &str, built: &Path) -> Result<()> {
    let html = fs::read_to_string(built.join("index.html")).context("the build made no index.html")?;
    let assets = built.join("assets");
    let at_once: BTreeSet<&str> = loaded(&html).filter_map(|path| path.rsplit('/').next()).collect();
    let (mut first, mut sizes, mut pages) = (0, BTreeMap::new(), Vec::new());
    let budget = of(app);
    for entry in fs::read_dir(&assets).context("the build made no assets")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let size = match name.rsplit_once('.') {
            Some((_, "js")) => {
                pages.extend(pages_in(&fs::read_to_string(assets.join(&name))?));
                packed(&assets.join(&name))?
            }
            Some((_, "css")) => packed(&assets.join(&name))?,
            _ => continue,
        };
        if at_once.contains(name.as_str()) {
            first += size;
        } else {
            sizes.insert(name, size);
        }
    }
    if pages.is_empty() && !sizes.is_empty() {
        bail!("{app}: what its pages bring along cannot be read from the build; has it another way to say it now?");
    }
    let (mut too_large, mut largest) = (Vec::new(), (0, String::new()));
    for page in pages {
        let brings = page.iter().filter_map(|file| sizes.get(file)).sum();
        let name = page.into_iter().next().unwrap_or_default();
        if brings > budget.later {
            too_large.push(format!("{name} brings {} of {} kB", kb(brings), kb(budget.later)));
        }
        largest = largest.max((brings, name));
    }
    if first > budget.first {
        too_large.push(format!("the first load has {} of {} kB", kb(first), kb(budget.first)));
    }
    println!(
        "{app}: first load {} of {} kB; the largest page after it {} of {} kB",
        kb(first),
        kb(budget.first),
        kb(largest.0),
        kb(budget.later)
    );
    if !too_large.is_empty() {
        bail!("{app} is too large: {}", too_large.join("; "));
    }
    Ok(())
}

// As the bundler writes it: the files that the pages of a script need, and for each page their places in that list.
static FILES: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"m\.f\|\|\(m\.f=\[([^\]]*)\]").expect("the pattern is valid; the tests use it"));
static PLACES: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"__vite__mapDeps\(\[([0-9,]+)\]\)").expect("the pattern is valid; the tests use it"));

/// The pages that a script loads later: each its own file first, then all that it needs.
fn pages_in(script: &str) -> Vec<Vec<String>> {
    let Some(files) = FILES.captures(script) else { return Vec::new() };
    let name = |file: &str| file.trim_matches(['"', '`', '\'']).rsplit('/').next().unwrap_or_default().to_owned();
    let files: Vec<String> = files[1].split(',').map(name).collect();
    let page = |places: &str| {
        let places = places.split(',').filter_map(|place| place.parse::<usize>().ok());
        places.filter_map(|place| files.get(place).cloned()).collect()
    };
    PLACES.captures_iter(script).map(|places| page(&places[1])).collect()
}

/// What a page loads before it is shown: its scripts, those they begin with, and its styles.
fn loaded(html: &str) -> impl Iterator<Item = &str> {
    let tags = html.split('<').filter(|tag| {
        tag.starts_with("script")
            || tag.starts_with("link") && (tag.contains("modulepreload") || tag.contains("stylesheet"))
    });
    tags.filter_map(|tag| {
        let rest = tag.split_once("src=\"").or_else(|| tag.split_once("href=\""))?.1;
        rest.split_once('"').map(|(address, _)| address)
    })
}

/// The size of a file's packed twin; of the file itself where packing it was not worth it.
fn packed(file: &Path) -> Result<u64> {
    let twin = file.with_added_extension("gz");
    super::size(if twin.is_file() { &twin } else { file })
}

/// In thousands of bytes, to one digit.
#[expect(clippy::cast_precision_loss, reason = "sizes of files, for people")]
fn kb(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_at_once_is_read_from_the_page() {
        let html = "<script>x</script><script type=\"module\" crossorigin src=\"/assets/a.js\"></script>\
            <link rel=\"modulepreload\" href=\"/assets/b.js\"><link rel=\"stylesheet\" href=\"/assets/c.css\">\
            <link rel=\"icon\" href=\"/assets/d.svg\">";
        assert_eq!(loaded(html).collect::<Vec<_>>(), ["/assets/a.js", "/assets/b.js", "/assets/c.css"]);
    }

    #[test]
    fn a_front_end_that_grew_too_large_is_refused_by_name() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let write = |path: &str, bytes: usize| fs::write(folder.path().join(path), vec![b'x'; bytes]);
        fs::create_dir(folder.path().join("assets"))?;
        fs::write(folder.path().join("index.html"), "<script src=\"/assets/a.js\"></script>")?;
        let script = "m.f||(m.f=[\"assets/page.js\",\"assets/a.js\",\"assets/part.js\"])__vite__mapDeps([0,1,2])";
        fs::write(folder.path().join("assets/a.js"), script)?;
        write("assets/a.js.gz", 69_000)?;
        write("assets/page.js", 9_000)?;
        write("assets/part.js", 10_000)?;
        check("storefront", folder.path())?;
        write("assets/part.js", 12_000)?;
        let refused = check("storefront", folder.path()).expect_err("it is too large").to_string();
        assert!(refused.contains("page.js brings 21.0 of 20.0 kB"), "{refused}");
        check("merchant", folder.path())?;
        write("assets/a.js.gz", 281_000)?;
        assert!(check("merchant", folder.path()).is_err());
        write("assets/a.js.gz", 69_000)?;
        write("assets/a.js", 1)?;
        let refused = check("storefront", folder.path()).expect_err("its pages are unknown").to_string();
        assert!(refused.contains("cannot be read"), "{refused}");
        Ok(())
    }
}
