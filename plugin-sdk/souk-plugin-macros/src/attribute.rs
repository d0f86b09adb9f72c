//! `#[setting(...)]` and doc comments.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, LitStr, Meta, Result, Token};

/// What stands on a field, a variant or a type.
#[derive(Default)]
pub(crate) struct Attributes {
    zh: Option<LitStr>,
    en: Option<LitStr>,
    help_zh: Option<LitStr>,
    help_en: String,
    unit: Option<LitStr>,
    /// Used when the merchant leaves the field out.
    pub(crate) default: Option<Fallback>,
    min: Option<Expr>,
    max: Option<Expr>,
}

/// What a field is when it was left out.
pub(crate) enum Fallback {
    /// `#[setting(default)]`
    OfTheType,
    /// `#[setting(default = ...)]`
    Is(Box<Expr>),
}

impl Attributes {
    /// Reads them, with the first paragraph of the doc comment.
    pub(crate) fn read(attributes: &[Attribute]) -> Result<Self> {
        let mut read = Self { help_en: first_paragraph(attributes), ..Self::default() };
        for attribute in attributes.iter().filter(|a| a.path().is_ident("setting")) {
            attribute.parse_nested_meta(|meta| {
                let text = || -> Result<Option<LitStr>> { Ok(Some(meta.value()?.parse()?)) };
                let name = meta.path.require_ident()?.to_string();
                match name.as_str() {
                    "zh" => read.zh = text()?,
                    "en" => read.en = text()?,
                    "help_zh" => read.help_zh = text()?,
                    "unit" => read.unit = text()?,
                    "min" => read.min = Some(meta.value()?.parse()?),
                    "max" => read.max = Some(meta.value()?.parse()?),
                    "default" if meta.input.peek(Token![=]) => {
                        read.default = Some(Fallback::Is(Box::new(meta.value()?.parse()?)));
                    }
                    "default" => read.default = Some(Fallback::OfTheType),
                    _ => return Err(meta.error("expected zh, en, help_zh, unit, default, min or max")),
                }
                Ok(())
            })?;
        }
        Ok(read)
    }

    /// The label and the explanation as an expression of the type `souk_plugin::schema::Words`.
    pub(crate) fn words(&self, name: &str) -> TokenStream {
        let label = |text: &Option<LitStr>| text.as_ref().map_or_else(|| readable(name), LitStr::value);
        let (zh, en) = (label(&self.zh), label(&self.en));
        let help_zh = self.help_zh.as_ref().map(LitStr::value).unwrap_or_default();
        let help_en = &self.help_en;
        quote! {
            ::souk_plugin::schema::Words { zh: #zh, en: #en, help_zh: #help_zh, help_en: #help_en }
        }
    }

    /// Calls that narrow a schema: the limits and the unit.
    pub(crate) fn limits(&self) -> TokenStream {
        let min = self.min.as_ref().map(|min| quote!(.min(#min)));
        let max = self.max.as_ref().map(|max| quote!(.max(#max)));
        let unit = self.unit.as_ref().map(|unit| quote!(.unit(#unit)));
        quote!(#min #max #unit)
    }
}

/// `HoldDays` and `hold_days` as JSON says them: `hold_days`.
pub(crate) fn snake(name: &Ident) -> String {
    let mut snake = String::new();
    for (i, c) in name.to_string().trim_start_matches("r#").chars().enumerate() {
        if c.is_uppercase() && i > 0 {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    snake
}

/// `hold_days` as a label: `Hold days`.
fn readable(name: &str) -> String {
    let spaced = name.replace('_', " ");
    let mut letters = spaced.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn first_paragraph(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(doc) if doc.path.is_ident("doc") => match &doc.value {
            Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) => Some(line.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    });
    lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
