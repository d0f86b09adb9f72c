//! The panel of switches: everything that payment services do to shops on bad days.
//!
//! Its address carries a key that the merchant's API gives; who has it can set the switches of one account and nothing
//! else, and only for an hour.

use std::fmt::Write;

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use commerce::payments::sandbox;
use providers::limits::{SANDBOX_COPIES_MAX, SANDBOX_LATE_MAX_S};
use providers::sandbox::service::{Faults, NoticeOrder};
use serde::Deserialize;

use super::page::{Language, escape, missing, page};
use crate::problem::Problem;
use crate::state::ApiState;

/// The key in the address.
#[derive(Debug, Deserialize)]
pub(super) struct Key {
    #[serde(default)]
    key: String,
}

/// The switches as a browser sends them: a box that is not ticked is not sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Switches {
    late_s: u32,
    copies: u8,
    order: NoticeOrder,
    silent: Option<String>,
    wrong_amount: Option<String>,
    wrong_signature: Option<String>,
    errors: u8,
    lost_replies: u8,
    refund_takes_s: u32,
    refund_fails: Option<String>,
}

/// Shows the switches.
pub(super) async fn show(
    State(state): State<ApiState>,
    Path(account): Path<String>,
    Query(Key { key }): Query<Key>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let language = Language::of(&headers);
    match sandbox::panel(&state.commerce, &account, &key).await {
        Ok(faults) => Ok(shown(&faults, language)),
        Err(commerce::Error::NotFound(_)) => Ok(missing(language)),
        Err(error) => Err(error.into()),
    }
}

/// Sets the switches.
pub(super) async fn set(
    State(state): State<ApiState>,
    Path(account): Path<String>,
    Query(Key { key }): Query<Key>,
    headers: HeaderMap,
    Form(switches): Form<Switches>,
) -> Result<Response, Problem> {
    let faults = Faults {
        late_s: switches.late_s,
        copies: switches.copies,
        order: switches.order,
        silent: switches.silent.is_some(),
        wrong_amount: switches.wrong_amount.is_some(),
        wrong_signature: switches.wrong_signature.is_some(),
        errors: switches.errors,
        lost_replies: switches.lost_replies,
        refund_takes_s: switches.refund_takes_s,
        refund_fails: switches.refund_fails.is_some(),
    };
    match sandbox::set_panel(&state.commerce, &account, &key, &faults).await {
        // Both are in their one right spelling once the key fits.
        Ok(()) => Ok(Redirect::to(&format!("/sandbox/accounts/{account}/faults?key={key}")).into_response()),
        Err(commerce::Error::NotFound(_)) => Ok(missing(Language::of(&headers))),
        Err(error) => Err(error.into()),
    }
}

fn shown(faults: &Faults, language: Language) -> Response {
    let title = language.say("沙箱故障开关", "Sandbox fault switches");
    let mut rows = String::new();
    let number = |name: &str, zh, en, value: u32, max: u32| {
        let label = language.say(zh, en);
        format!(
            "<label><span>{label}</span><input type=\"number\" name=\"{name}\" min=\"0\" max=\"{max}\" value=\"{value}\" \
             required></label>"
        )
    };
    let tick = |name: &str, zh, en, on: bool| {
        let (label, on) = (language.say(zh, en), if on { " checked" } else { "" });
        format!("<label><span>{label}</span><input type=\"checkbox\" name=\"{name}\" value=\"on\"{on}></label>")
    };
    let late = SANDBOX_LATE_MAX_S;
    for row in [
        number("late_s", "通知延迟（秒）", "Notices are late (seconds)", faults.late_s, late),
        number(
            "copies",
            "通知重复次数",
            "Extra copies of each notice",
            faults.copies.into(),
            SANDBOX_COPIES_MAX.into(),
        ),
        order(faults.order, language),
        tick("silent", "不发送任何通知", "No notice is ever sent", faults.silent),
        tick("wrong_amount", "通知中的金额错误", "Notices name a wrong amount", faults.wrong_amount),
        tick("wrong_signature", "通知的签名错误", "Notices are signed wrongly", faults.wrong_signature),
        number("errors", "接下来若干请求报错", "The next requests fail", faults.errors.into(), u8::MAX.into()),
        number(
            "lost_replies",
            "接下来若干应答丢失",
            "The next answers are lost",
            faults.lost_replies.into(),
            u8::MAX.into(),
        ),
        number("refund_takes_s", "退款到账时间（秒）", "Refunds take (seconds)", faults.refund_takes_s, late),
        tick("refund_fails", "退款最终失败", "Refunds fail in the end", faults.refund_fails),
    ] {
        rows.push_str(&row);
    }
    let save = language.say("保存", "Save");
    let body = format!("<h1>{}</h1><form method=\"post\">{rows}<button>{save}</button></form>", escape(title));
    page(StatusCode::OK, language, title, &body)
}

fn order(now: NoticeOrder, language: Language) -> String {
    let mut options = String::new();
    for (order, value, zh, en) in [
        (NoticeOrder::AsHappened, "as_happened", "按发生顺序", "As it happened"),
        (NoticeOrder::ClosedAfterPaid, "closed_after_paid", "支付后误报关闭", "A false \"closed\" after \"paid\""),
        (NoticeOrder::ClosedBeforePaid, "closed_before_paid", "支付前误报关闭", "A false \"closed\" before \"paid\""),
        (NoticeOrder::RefundBeforePaid, "refund_before_paid", "先报退款后报支付", "\"Refunded\" before \"paid\""),
    ] {
        let selected = if order == now { " selected" } else { "" };
        let label = escape(language.say(zh, en));
        // Writing to a string cannot fail.
        let _ = write!(options, "<option value=\"{value}\"{selected}>{label}</option>");
    }
    let label = language.say("通知顺序", "Order of notices");
    format!("<label><span>{label}</span><select name=\"order\">{options}</select></label>")
}
