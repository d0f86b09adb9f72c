//! Glue: the macros that `souk-plugin` re-exports. They hold no logic and never change the function they stand on.
//!
//! Start reading at [`hook`] for the attributes and at [`settings`] for the derive.

mod attribute;
mod hook;
mod settings;

use proc_macro::TokenStream;
use syn::{DeriveInput, ItemFn, parse_macro_input};

/// Makes a struct or an enum readable from a merchant's settings, with the JSON Schema that draws the form.
///
/// The first paragraph of a doc comment is the English explanation. `#[setting(...)]` on a field or variant may say
/// `zh` and `en` (the label in each language), `help_zh` (the explanation in Chinese), `default` or `default = expr`
/// (used when the merchant leaves the field out), `min`, `max` (of a number, or of the length of a list) and `unit`
/// (a hint for the form, such as `"days"`). Fields of type `Option` may be left out. Unknown fields are refused.
///
/// An enum without data is a choice of names in `snake_case`; a variant with data is an object with one field, named
/// like the variant.
#[proc_macro_derive(Settings, attributes(setting))]
pub fn settings(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    settings::derive(&input).unwrap_or_else(|wrong| wrong.to_compile_error()).into()
}

/// Answers the hook `price` with `fn(settings, cart: Cart) -> Vec<Adjustment>`, or a `Result` of that.
#[proc_macro_attribute]
pub fn price(arguments: TokenStream, function: TokenStream) -> TokenStream {
    expand(hook::Hook::Price, &arguments, function)
}

/// Answers the event `order.paid`, line by line, with `fn(settings, line: PaidLine) -> Vec<Credit>`, or a `Result`.
///
/// Settings taken by value are read again for every line; taken by reference they are read once.
#[proc_macro_attribute]
pub fn reward(arguments: TokenStream, function: TokenStream) -> TokenStream {
    expand(hook::Hook::Reward, &arguments, function)
}

/// Answers any event with `fn(settings, event: Event) -> Vec<Op>`, or a `Result` of that.
#[proc_macro_attribute]
pub fn on_event(arguments: TokenStream, function: TokenStream) -> TokenStream {
    expand(hook::Hook::Event, &arguments, function)
}

fn expand(hook: hook::Hook, arguments: &TokenStream, function: TokenStream) -> TokenStream {
    let function = parse_macro_input!(function as ItemFn);
    let arguments = proc_macro2::TokenStream::from(arguments.clone());
    hook::expand(hook, arguments, &function).unwrap_or_else(|wrong| wrong.to_compile_error()).into()
}
