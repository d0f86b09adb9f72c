//! `#[derive(Settings)]`: a hidden twin that serde reads, and the schema.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Data, DataEnum, DeriveInput, Error, Field, Fields, Result, Variant};

use crate::attribute::{Attributes, Fallback, snake};

/// The implementation of `souk_plugin::Settings`.
pub(crate) fn derive(input: &DeriveInput) -> Result<TokenStream> {
    if !input.generics.params.is_empty() {
        return Err(Error::new_spanned(&input.generics, "settings have no type parameters"));
    }
    let (twin, defaults, schema) = match &input.data {
        Data::Struct(data) => structure(input, &data.fields)?,
        Data::Enum(data) => choice(input, data)?,
        Data::Union(_) => return Err(Error::new_spanned(&input.ident, "settings are a struct or an enum")),
    };
    let name = &input.ident;
    let remote = name.to_string();
    Ok(quote! {
        const _: () = {
            use ::souk_plugin::__serde as serde;

            #[derive(serde::Deserialize)]
            #[cfg_attr(not(target_arch = "wasm32"), derive(serde::Serialize))]
            #[serde(crate = "::souk_plugin::__serde", remote = #remote, deny_unknown_fields, rename_all = "snake_case")]
            #[allow(dead_code, reason = "only serde reads it")]
            #twin

            #defaults

            impl<'de> serde::Deserialize<'de> for #name {
                fn deserialize<D: serde::Deserializer<'de>>(from: D) -> ::core::result::Result<Self, D::Error> {
                    Twin::deserialize(from)
                }
            }

            #[cfg(not(target_arch = "wasm32"))]
            impl serde::Serialize for #name {
                fn serialize<S: serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                    Twin::serialize(self, to)
                }
            }

            impl ::souk_plugin::Settings for #name {
                #[cfg(not(target_arch = "wasm32"))]
                fn schema() -> ::souk_plugin::schema::Schema {
                    #schema
                }
            }
        };
    })
}

type Parts = (TokenStream, TokenStream, TokenStream);

fn structure(input: &DeriveInput, fields: &Fields) -> Result<Parts> {
    let Fields::Named(_) = fields else {
        return Err(Error::new_spanned(&input.ident, "settings have named fields"));
    };
    let words = Attributes::read(&input.attrs)?.words(&input.ident.to_string());
    let (twin, defaults, schema) = named(fields, "default")?;
    Ok((
        quote!(struct Twin { #twin }),
        quote!(#defaults),
        quote!(::souk_plugin::schema::Schema::object(vec![#schema]).said(&#words)),
    ))
}

/// The fields for the twin, the functions that give their defaults, and their properties.
fn named(fields: &Fields, prefix: &str) -> Result<Parts> {
    let (mut twins, mut defaults, mut properties) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
    for field in fields {
        let (twin, default, property) = one(field, prefix)?;
        twins.extend(twin);
        defaults.extend(default);
        properties.extend(property);
    }
    Ok((twins, defaults, properties))
}

fn one(field: &Field, prefix: &str) -> Result<Parts> {
    let name = field.ident.as_ref().ok_or_else(|| Error::new_spanned(field, "a field has a name"))?;
    let ty = &field.ty;
    let attributes = Attributes::read(&field.attrs)?;
    let json_name = snake(name);
    let words = attributes.words(&json_name);
    let limits = attributes.limits();
    let property = quote! {
        ::souk_plugin::schema::Property::of::<#ty>(#json_name)
            .narrowed(|schema| schema #limits .said(&#words))
    };
    let Some(default) = &attributes.default else {
        return Ok((quote!(#name: #ty,), quote!(), quote!(#property,)));
    };
    let function = format_ident!("{prefix}_{name}");
    let path = function.to_string();
    let value = match default {
        Fallback::OfTheType => quote!(::core::default::Default::default()),
        Fallback::Is(value) => quote!(#value),
    };
    Ok((
        quote!(#[serde(default = #path)] #name: #ty,),
        quote!(fn #function() -> #ty { #value }),
        quote!(#property.or(&#function()),),
    ))
}

fn choice(input: &DeriveInput, data: &DataEnum) -> Result<Parts> {
    let words = Attributes::read(&input.attrs)?.words(&input.ident.to_string());
    let (mut twins, mut defaults, mut options) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
    for variant in &data.variants {
        let (twin, default, option) = alternative(variant)?;
        twins.extend(twin);
        defaults.extend(default);
        options.extend(option);
    }
    Ok((
        quote!(enum Twin { #twins }),
        defaults,
        quote!(::souk_plugin::schema::Schema::choice(vec![#options]).said(&#words)),
    ))
}

fn alternative(variant: &Variant) -> Result<Parts> {
    let name = &variant.ident;
    let json_name = snake(name);
    let attributes = Attributes::read(&variant.attrs)?;
    let words = attributes.words(&json_name);
    let option = |schema: TokenStream| quote!(::souk_plugin::schema::Alternative { name: #json_name, words: #words, data: #schema },);
    match &variant.fields {
        Fields::Unit => Ok((quote!(#name,), quote!(), option(quote!(None)))),
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            let types: Vec<_> = fields.unnamed.iter().map(|field| &field.ty).collect();
            let limits = attributes.limits();
            let schema = quote!(Some(#(<#types as ::souk_plugin::Settings>::schema())* #limits));
            Ok((quote!(#name(#(#types)*),), quote!(), option(schema)))
        }
        Fields::Named(_) => {
            let (twin, defaults, schema) = named(&variant.fields, &format!("default_{json_name}"))?;
            let object = quote!(Some(::souk_plugin::schema::Schema::object(vec![#schema])));
            Ok((quote!(#name { #twin },), defaults, option(object)))
        }
        Fields::Unnamed(_) => Err(Error::new_spanned(variant, "a variant has no data, one value or named fields")),
    }
}
