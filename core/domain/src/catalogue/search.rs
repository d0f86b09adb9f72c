//! How a product is found by words.

use super::Product;
use crate::limits;

/// What ends the names of a product in its [`search_text`]: no text of a shop has this character.
pub const NAMES_END: &str = "\u{1}";

/// What a product is found by, in lower case, cut to what a search looks at: its names (titles, codes, codes of its
/// SKUs), each behind a line feed, then [`NAMES_END`], then everything else.
pub fn search_text(product: &Product) -> String {
    let mut names = vec![&product.title.zh, &product.title.en, &product.code];
    let mut others = Vec::new();
    for sku in &product.skus {
        names.push(&sku.code);
        others.extend(&sku.tags);
        others.extend(sku.options.iter().flat_map(|option| [&option.value.zh, &option.value.en]));
    }
    others.extend([&product.description.zh, &product.description.en]);
    let (mut text, mut left) = (String::new(), limits::SEARCH_TEXT_MAX);
    let mut write = |text: &mut String, parts: &[&String], before: char| {
        for part in parts.iter().filter(|part| !part.is_empty()) {
            let part = part.to_lowercase();
            let letters = part.chars().map(|c| if c.is_control() { ' ' } else { c });
            for letter in std::iter::once(before).chain(letters).take(left) {
                text.push(letter);
                left -= 1;
            }
        }
    };
    write(&mut text, &names, '\n');
    text.push_str(NAMES_END);
    write(&mut text, &others, ' ');
    text
}

/// How well a product fits the words of a question: the first is the best. A list of equal ones is the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// All words stand in its names, and one of these begins with one of the words.
    NameBegins,
    /// All words stand in its names.
    Name,
    /// Some stand only in what is said of it.
    Description,
}

impl Fit {
    /// How well a product with that [`search_text`], in which all of the words are, fits them.
    pub fn of(search_text: &str, words: &[String]) -> Self {
        let names = search_text.split_once(NAMES_END).map_or("", |(names, _)| names);
        if !words.iter().all(|word| names.contains(word.as_str())) {
            Self::Description
        } else if names.lines().any(|name| words.iter().any(|word| name.starts_with(word.as_str()))) {
            Self::NameBegins
        } else {
            Self::Name
        }
    }

    /// Its place, the best is 0.
    pub const fn rank(self) -> i64 {
        match self {
            Self::NameBegins => 0,
            Self::Name => 1,
            Self::Description => 2,
        }
    }
}

/// The words of a question, in lower case: all of them must be found. More than fit are left out.
pub fn search_words(question: &str) -> Vec<String> {
    let lower = question.to_lowercase();
    let words = lower.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.take(limits::SEARCH_WORDS_MAX).map(|word| word.chars().take(limits::CODE_MAX).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_before_everything_else_and_only_they_do() {
        let words = |question: &str| search_words(question);
        let text = "\n龙井茶\ngreen tea\ntea-50\u{1} spring for cups";
        assert_eq!(Fit::of(text, &words("Tea green")), Fit::NameBegins);
        assert_eq!(Fit::of(text, &words("ea-5")), Fit::Name);
        assert_eq!(Fit::of(text, &words("tea spring")), Fit::Description);
        assert_eq!(Fit::of(text, &words("")), Fit::Name, "all alike where there are no words");
        assert_eq!(Fit::of("written by an older version", &words("older")), Fit::Description);
    }

    #[test]
    fn a_question_is_words_whatever_stands_between_them() {
        assert_eq!(search_words("  Red\u{3000}T-SHIRT\0大码 "), ["red", "t-shirt", "大码"]);
        assert!(search_words(" \u{0} ").is_empty());
        assert_eq!(search_words(&"x ".repeat(100)).len(), limits::SEARCH_WORDS_MAX);
    }
}
