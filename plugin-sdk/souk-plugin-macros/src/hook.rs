//! `#[price]`, `#[reward]`, `#[on_event]`: the function as it is, an export beside it, and a test of its schema.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Error, FnArg, ItemFn, Result, Type};

/// Which attribute.
#[derive(Clone, Copy)]
pub(crate) enum Hook {
    /// `#[price]`
    Price,
    /// `#[reward]`
    Reward,
    /// `#[on_event]`
    Event,
}

/// The function, unchanged, and the glue that the host finds.
pub(crate) fn expand(hook: Hook, arguments: TokenStream, function: &ItemFn) -> Result<TokenStream> {
    if !arguments.is_empty() {
        return Err(Error::new_spanned(arguments, "takes no arguments"));
    }
    let settings = settings_type(function)?;
    let export = export(hook, function, &settings);
    let owned = owned(&settings);
    let test = format_ident!("the_settings_schema_for_{}_is_the_committed_one", function.sig.ident);
    Ok(quote! {
        // A hook hands its input over, whether the function keeps it or only looks at it.
        #[allow(clippy::needless_pass_by_value, reason = "the hook hands it over")]
        #function

        #export

        #[cfg(all(test, not(target_arch = "wasm32")))]
        #[test]
        fn #test() {
            ::souk_plugin::testing::check_schema::<#owned>(env!("CARGO_MANIFEST_DIR"));
        }
    })
}

fn settings_type(function: &ItemFn) -> Result<Type> {
    let wrong = || Error::new_spanned(&function.sig, "a hook takes the settings and one more argument");
    if function.sig.inputs.len() != 2 {
        return Err(wrong());
    }
    match function.sig.inputs.first() {
        Some(FnArg::Typed(argument)) => Ok((*argument.ty).clone()),
        _ => Err(wrong()),
    }
}

fn owned(settings: &Type) -> Type {
    match settings {
        Type::Reference(reference) => (*reference.elem).clone(),
        other => other.clone(),
    }
}

fn export(hook: Hook, function: &ItemFn, settings: &Type) -> TokenStream {
    let name = &function.sig.ident;
    let by_reference = matches!(settings, Type::Reference(_));
    let read = owned(settings);
    let (interface, world, method, input, answer, symbols) = match hook {
        Hook::Price => {
            (quote!(price), quote!(price_world), quote!(adjust), quote!(Cart), quote!(Adjustment), quote!(export_price))
        }
        Hook::Reward | Hook::Event => {
            (quote!(events), quote!(events_world), quote!(handle), quote!(Event), quote!(Op), quote!(export_events))
        }
    };
    let glue = match hook {
        Hook::Price => quote!(price),
        Hook::Reward => quote!(reward),
        Hook::Event => quote!(event),
    };
    let call = if by_reference {
        quote! {
            let settings: #read = read(&settings)?;
            ::souk_plugin::__glue::#glue(input, |input| answer(#name(&settings, input)))
        }
    } else {
        quote! {
            ::souk_plugin::__glue::#glue(input, |input| answer(#name(read::<#read>(&settings)?, input)))
        }
    };
    // Two functions of one hook in one app: the compiler finds this module twice, and says its name.
    let once = format_ident!("an_app_answers_the_hook_{}_once", interface.to_string());
    quote! {
        #[doc(hidden)]
        mod #once {}

        // Compiled on every target, so that a wrong signature is told before anything is packed.
        const _: () = {
            use ::souk_plugin::__glue::#world::exports::souk::plugin::#interface::Guest;
            use ::souk_plugin::__glue::{answer, read};
            use ::souk_plugin::wit::{#answer, #input};

            struct Plugin;

            impl Guest for Plugin {
                fn #method(settings: String, input: #input) -> Result<Vec<#answer>, String> {
                    ::souk_plugin::__glue::start();
                    #call
                }
            }

            #[cfg(target_arch = "wasm32")]
            ::souk_plugin::__glue::#world::#symbols!(Plugin);
            #[cfg(not(target_arch = "wasm32"))]
            let _ = <Plugin as Guest>::#method;
        };
    }
}
