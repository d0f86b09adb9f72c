//! Pages without a script: for where no front end is.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};

use super::share::escaped;
use crate::language::Language;

/// A sentence or two, in Chinese and in English.
type Said<'a> = (&'a str, &'a str);

/// The platform's front door.
pub(super) fn landing(language: Language) -> Response {
    let links = [
        ("/console/", ("商家后台", "Console")),
        ("/operator/", ("平台运营", "Operator")),
        ("/docs/", ("接口文档", "Documents of the API")),
    ];
    let item = |(to, said): &(&str, Said)| format!("<li><a href=\"{to}\">{}</a></li>", language.of_two(*said));
    let list: Vec<String> = links.iter().map(item).collect();
    answer(StatusCode::OK, language, "Souk", &format!("<ul>{}</ul>", list.concat()))
}

/// Nobody sells here.
pub(super) fn no_shop(language: Language) -> Response {
    let why = ("请核对网址。", "Check the address.");
    page(StatusCode::NOT_FOUND, language, ("没有这家店", "There is no such shop"), why)
}

/// The program was built without its front ends.
pub(super) fn not_built(language: Language) -> Response {
    let why = (
        "接口照常可用。构建页面需要 Node 20.19 或更新版本，然后运行：cargo xtask web",
        "The API works all the same. To build it, install Node 20.19 or newer and run: cargo xtask web",
    );
    page(StatusCode::SERVICE_UNAVAILABLE, language, ("这个页面尚未构建", "This page has not been built"), why)
}

/// A page that says one thing.
pub(super) fn page(status: StatusCode, language: Language, title: Said, why: Said) -> Response {
    let why = escaped(language.of_two(why));
    answer(status, language, language.of_two(title), &format!("<p>{why}</p>"))
}

fn answer(status: StatusCode, language: Language, title: &str, body: &str) -> Response {
    let title = escaped(title);
    let html = format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\" />\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" /><link rel=\"icon\" href=\"data:,\" /><title>{title}</title><style>{STYLE}</style>\
         </head><body><main>{LOGO}<h1>{title}</h1>{body}</main></body></html>\n",
        language.name()
    );
    (status, [(CONTENT_TYPE, "text/html; charset=utf-8"), (VARY, "accept-language")], html).into_response()
}

const LOGO: &str = "<svg viewBox=\"0 0 32 32\" width=\"48\" aria-hidden=\"true\"><path fill=\"#0E6B66\" \
    d=\"M5 29V14a11 11 0 0 1 22 0v15h-6V14a5 5 0 0 0-10 0v15z\"/><circle cx=\"16\" cy=\"24\" r=\"3\" fill=\"#A84B06\"/></svg>";

const STYLE: &str = "body{margin:0;background:#f5f5f1;color:#1b1c1a;font:16px/1.5 system-ui,-apple-system,\"PingFang SC\",\
    \"Microsoft YaHei UI\",sans-serif}main{max-width:32em;margin:15vh auto;padding:0 24px}h1{font-size:22px}ul{list-style:none;\
    padding:0}li{margin:12px 0}a{color:#0e6b66}@media(prefers-color-scheme:dark){body{background:#141513;color:#f0f0ea}\
    a{color:#5cc4b8}}";
