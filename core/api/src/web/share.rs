//! What a page says of itself before its script runs: for whoever shares it, and for the first paint. Text of merchants is
//! text: nothing of it is markup.

use axum::http::HeaderMap;
use axum::http::header::HOST;
use commerce::KnownTenant;
use commerce::catalogue::browse;
use domain::text::Text;

use crate::language::Language;
use crate::state::ApiState;

/// Where the head stands in the page, as its source has it.
const BEGIN: &str = "<!--souk-->";
const END: &str = "<!--/souk-->";
/// The page's language, as its source has it.
const SOURCE_LANGUAGE: &str = "<html lang=\"zh-CN\">";
/// Characters of a description.
const DESCRIPTION_MAX: usize = 160;

/// The head of a page of a shop.
pub(super) struct Head {
    language: Language,
    title: String,
    description: String,
    site: String,
    image: Option<String>,
}

/// Of the shop, or of the product that the address names.
pub(super) async fn head(state: &ApiState, shop: &KnownTenant, headers: &HeaderMap, path: &str) -> Option<Head> {
    let language = Language::of(headers);
    let site = language.text(&shop.name).to_owned();
    let of_shop = Head { language, title: site.clone(), description: String::new(), site, image: None };
    let Some(named) = path.strip_prefix("products/").filter(|named| !named.contains('/')) else { return Some(of_shop) };
    let Ok(open) = shop.open() else { return Some(of_shop) };
    // A product that cannot be read is the page's to say.
    let Ok(product) = browse::product(&state.commerce, &open, named).await else { return Some(of_shop) };
    let whole = |text: &Text| language.text(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let description: String = whole(&product.description).chars().take(DESCRIPTION_MAX).collect();
    let image = product.images.first().and_then(|image| absolute(state, headers, image));
    Some(Head { title: whole(&product.title), description, image, ..of_shop })
}

fn absolute(state: &ApiState, headers: &HeaderMap, image: &str) -> Option<String> {
    if !image.starts_with('/') {
        return Some(image.to_owned());
    }
    let host = headers.get(HOST)?.to_str().ok()?;
    Some(format!("{}://{host}{image}", if state.config.tls { "https" } else { "http" }))
}

impl Head {
    /// The page with this head.
    pub(super) fn put_into(&self, html: &str) -> String {
        let html = html.replacen(SOURCE_LANGUAGE, &format!("<html lang=\"{}\">", self.language.name()), 1);
        let Some((before, rest)) = html.split_once(BEGIN) else { return html };
        let Some((_, after)) = rest.split_once(END) else { return html };
        format!("{before}{}{after}", self.markup())
    }

    fn markup(&self) -> String {
        let title =
            if self.title == self.site { self.site.clone() } else { format!("{} · {}", self.title, self.site) };
        let mut tags = vec![format!("<title>{}</title>", escaped(&title))];
        let mut meta = |kind: &str, name: &str, content: &str| {
            if !content.is_empty() {
                tags.push(format!("<meta {kind}=\"{name}\" content=\"{}\" />", escaped(content)));
            }
        };
        meta("name", "description", &self.description);
        meta("property", "og:site_name", &self.site);
        meta("property", "og:title", &self.title);
        meta("property", "og:description", &self.description);
        meta("property", "og:image", self.image.as_deref().unwrap_or_default());
        tags.join("\n    ")
    }
}

/// Text as it stands in markup, within quotation marks or without.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}
