//! The page where a shopper pays. No money moves: it is a sandbox.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use commerce::payments::sandbox;
use providers::sandbox::service::Charge;
use providers::sandbox::wire::ChargeStatus;

use super::page::{Language, escape, missing, page};
use crate::problem::Problem;
use crate::state::ApiState;

/// Shows what is to be paid, or what became of it.
pub(super) async fn show(
    State(state): State<ApiState>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let language = Language::of(&headers);
    let charge = sandbox::charge(&state.commerce, &id).await?;
    let now = state.commerce.sources.now();
    Ok(charge.map_or_else(|| missing(language), |charge| shown(&charge, charge.status(now), language)))
}

/// The shopper says yes.
pub(super) async fn pay(
    State(state): State<ApiState>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    Ok(match sandbox::pay(&state.commerce, &id).await? {
        Some(charge) => Redirect::to(&format!("/sandbox/pay/{}", charge.id)).into_response(),
        None => missing(Language::of(&headers)),
    })
}

fn shown(charge: &Charge, status: ChargeStatus, language: Language) -> Response {
    let title = language.say("沙箱收银台", "Sandbox checkout");
    let (what, amount) = (escape(&charge.asked.title), escape(&charge.asked.amount.to_string()));
    let back = escape(&charge.asked.return_url);
    let link = |class: &str, text: &str| match &*back {
        "" => String::new(),
        back => format!("<a class=\"{class}\" id=\"back\" href=\"{back}\">{text}</a>"),
    };
    let rest = match status {
        ChargeStatus::Open => {
            let pay = language.say("确认支付", "Pay now");
            let not_now = link("quiet", language.say("暂不支付，返回商店", "Back to the shop without paying"));
            format!("<form method=\"post\"><button id=\"pay\">{pay}</button></form>{not_now}")
        }
        ChargeStatus::Paid => format!(
            "<p role=\"status\" id=\"paid\">{}</p>{}",
            language.say("支付成功", "Paid. Thank you."),
            link("button", language.say("返回商店", "Back to the shop"))
        ),
        ChargeStatus::Closed => format!(
            "<p role=\"status\" id=\"closed\">{}</p>{}",
            language.say("订单已关闭，无法支付", "This payment is closed and can no longer be paid."),
            link("button", language.say("返回商店", "Back to the shop"))
        ),
    };
    let note = language.say("测试环境，不会产生真实扣款。", "A test environment: no real money moves.");
    let body = format!("<h1>{title}</h1><p>{what}</p><p class=\"sum\">{amount}</p>{rest}<p class=\"note\">{note}</p>");
    page(StatusCode::OK, language, title, &body)
}
