//! How large a front end may be: what comes with the first page, and each page that comes later, packed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Bytes, packed.
struct Budget {
    /// Scripts and styles of the first page.
    first: u64,
    /// Any file that is loaded later.
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
    let at_once: BTreeSet<&str> = loaded(&html).collect();
    let (mut first, mut too_large, mut largest) = (0, Vec::new(), (0, String::new()));
    let budget = of(app);
    for entry in fs::read_dir(built.join("assets")).context("the build made no assets")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !matches!(name.rsplit_once('.'), Some((_, "js" | "css"))) {
            continue;
        }
        let size = packed(&built.join("assets").join(&name))?;
        if at_once.iter().any(|loaded| loaded.ends_with(&format!("assets/{name}"))) {
            first += size;
        } else {
            if size > budget.later {
                too_large.push(format!("{name} has {} of {} kB", kb(size), kb(budget.later)));
            }
            largest = largest.max((size, name));
        }
    }
    if first > budget.first {
        too_large.push(format!("the first load has {} of {} kB", kb(first), kb(budget.first)));
    }
    println!(
        "{app}: first load {} of {} kB; the largest page after it {} kB",
        kb(first),
        kb(budget.first),
        kb(largest.0)
    );
    if !too_large.is_empty() {
        bail!("{app} is too large: {}", too_large.join("; "));
    }
    Ok(())
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
        write("assets/a.js", 200_000)?;
        write("assets/a.js.gz", 69_000)?;
        write("assets/page.js", 19_000)?;
        check("storefront", folder.path())?;
        write("assets/page.js", 21_000)?;
        let refused = check("storefront", folder.path()).expect_err("it is too large").to_string();
        assert!(refused.contains("page.js has 21.0 of 20.0 kB"), "{refused}");
        check("merchant", folder.path())?;
        write("assets/a.js.gz", 281_000)?;
        assert!(check("merchant", folder.path()).is_err());
        Ok(())
    }
}
