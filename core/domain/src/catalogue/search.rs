//! How a product is found by words.

use super::Product;
use crate::limits;

/// What a product is found by: its words in lower case, cut to what a search looks at.
pub fn search_text(product: &Product) -> String {
    let mut words = vec![product.code.clone(), product.title.zh.clone(), product.title.en.clone()];
    for sku in &product.skus {
        words.push(sku.code.clone());
        words.extend(sku.tags.iter().cloned());
        words.extend(sku.options.iter().map(|option| option.value.clone()));
    }
    words.push(product.description.zh.clone());
    words.push(product.description.en.clone());
    words.join(" ").to_lowercase().chars().take(limits::SEARCH_TEXT_MAX).collect()
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
    fn a_question_is_words_whatever_stands_between_them() {
        assert_eq!(search_words("  Red\u{3000}T-SHIRT\0大码 "), ["red", "t-shirt", "大码"]);
        assert!(search_words(" \u{0} ").is_empty());
        assert_eq!(search_words(&"x ".repeat(100)).len(), limits::SEARCH_WORDS_MAX);
    }
}
