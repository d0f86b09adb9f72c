//! In which of the two languages somebody wants to read, by `Accept-Language`.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use domain::text::Text;

/// One of the two languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    /// Simplified Chinese.
    Zh,
    /// English.
    En,
}

impl Language {
    /// The one that weighs most of what is asked for; Chinese where neither is named.
    pub(crate) fn of(headers: &HeaderMap) -> Self {
        let lines = headers.get_all(ACCEPT_LANGUAGE).into_iter().filter_map(|line| line.to_str().ok());
        let mut best = (Self::Zh, 0.0);
        for one in lines.flat_map(|line| line.split(',')) {
            let mut parts = one.split(';').map(str::trim);
            let name = parts.next().unwrap_or_default().to_ascii_lowercase();
            let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1.0, |said| said.parse().unwrap_or(0.0));
            let language = match name.split('-').next() {
                Some("zh") => Self::Zh,
                Some("en") => Self::En,
                _ => continue,
            };
            // Of equal ones the first.
            if weight > best.1 {
                best = (language, weight);
            }
        }
        best.0
    }

    /// Its name, as pages say it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// A text in this language, or in the other where it has none in this.
    pub(crate) fn text(self, text: &Text) -> &str {
        let (this, other) = match self {
            Self::Zh => (&text.zh, &text.en),
            Self::En => (&text.en, &text.zh),
        };
        if this.is_empty() { other } else { this }
    }

    /// One of two, Chinese first.
    pub(crate) fn of_two<'a>(self, (zh, en): (&'a str, &'a str)) -> &'a str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn the_heaviest_of_the_two_is_read() {
        let of = |said: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static(said));
            Language::of(&headers)
        };
        for zh in ["zh-CN,zh;q=0.9,en;q=0.8", "fr", "", "en;q=0.1, zh-TW", "zh,en", "en;q=x"] {
            assert_eq!(of(zh), Language::Zh, "{zh}");
        }
        for en in ["en-GB,en;q=0.9,zh;q=0.8", "fr, en;q=0.5", "EN"] {
            assert_eq!(of(en), Language::En, "{en}");
        }
        assert_eq!(Language::En.text(&Text::new("茶", "")), "茶");
    }
}
