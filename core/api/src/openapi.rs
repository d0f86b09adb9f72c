//! One document per audience (OpenAPI 3.1), made from the handlers themselves.

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{ComponentsBuilder, ContentBuilder, InfoBuilder, LicenseBuilder, OpenApi, Ref, ResponseBuilder};
use utoipa::{PartialSchema, ToSchema};
use utoipa_axum::router::OpenApiRouter;

use crate::operations::{self, Known};
use crate::problem::{MEDIA_TYPE, ProblemBody};
use crate::state::ApiState;
use crate::{merchant, platform, storefront};

/// Who a document is for.
struct Audience {
    name: &'static str,
    title: &'static str,
    about: &'static str,
    prefix: &'static str,
    cookie: &'static str,
    routes: fn() -> OpenApiRouter<ApiState>,
}

const AUDIENCES: [Audience; 3] = [
    Audience {
        name: "storefront",
        title: "Souk storefront",
        about: "What a shop's pages and apps call on behalf of its shoppers.",
        prefix: "/storefront/v1",
        cookie: "souk_member_<slug>",
        routes: storefront::routes,
    },
    Audience {
        name: "merchant",
        title: "Souk merchant",
        about: "What a merchant's console and programs call.",
        prefix: "/merchant/v1",
        cookie: "souk_staff_<slug>",
        routes: merchant::routes,
    },
    Audience {
        name: "platform",
        title: "Souk platform",
        about: "What the operator of the platform calls.",
        prefix: "/platform/v1",
        cookie: "souk_operator",
        routes: platform::routes,
    },
];

/// How every operation says that something is not the answer, and who asks.
const COMMON: &str = "\n\nThe shop is the one of the host, or of `Souk-Tenant: <slug>`. Who asks shows \
    `Authorization: Bearer <token>`. Whatever is not the answer is a problem (RFC 9457) of a kind listed at `/problems`. \
    Lists come in pages: `?limit=` says how many items, `?after=` is `next` of the page before. Money is in minor units \
    of the shop's currency, times are RFC 3339 in UTC. POSTs that move money or stock take `Idempotency-Key`.";

/// The handlers of all audiences.
pub(crate) fn operations() -> Router<ApiState> {
    let mut known = Known::default();
    let all = AUDIENCES.iter().fold(Router::new(), |all, audience| {
        let (router, document) = (audience.routes)().split_for_parts();
        known.add(audience.prefix, &document);
        all.nest(audience.prefix, router)
    });
    all.layer(from_fn_with_state(Arc::new(known), operations::layer))
}

/// The names of the documents.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    AUDIENCES.iter().map(|audience| audience.name)
}

/// Every document: its name, and its text in a stable order.
pub fn documents() -> Vec<(&'static str, String)> {
    let text = |audience: &Audience| {
        // An OpenAPI document is plain data with text keys.
        let mut text = document(audience).to_pretty_json().unwrap_or_default();
        text.push('\n');
        (audience.name, text)
    };
    AUDIENCES.iter().map(text).collect()
}

fn document(audience: &Audience) -> OpenApi {
    let nested = OpenApiRouter::<ApiState>::new().nest(audience.prefix, (audience.routes)());
    let mut document = nested.into_openapi();
    let license = LicenseBuilder::new().name("Apache-2.0").identifier(Some("Apache-2.0")).build();
    document.info = InfoBuilder::new()
        .title(audience.title)
        .description(Some(format!("{}{COMMON}", audience.about)))
        .version("1")
        .license(Some(license))
        .build();
    let mut schemas = Vec::new();
    <ProblemBody as ToSchema>::schemas(&mut schemas);
    let problem = ResponseBuilder::new()
        .description("Something else than the answer; `/problems` lists the kinds.")
        .content(MEDIA_TYPE, ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build())
        .build();
    let token = Http::builder().scheme(HttpAuthScheme::Bearer).description(Some("A session's token or a key.")).build();
    let said = "The session of a page, with `Souk-Client: web`. The name of the cookie has the shop's slug.";
    let cookie = ApiKeyValue::with_description(audience.cookie, said);
    let common = ComponentsBuilder::new()
        .schemas_from_iter(schemas)
        .schema("Problem", ProblemBody::schema())
        .response("Problem", problem)
        .security_scheme("token", SecurityScheme::Http(token))
        .security_scheme("browser", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)))
        .build();
    let mut components = document.components.take().unwrap_or_default();
    components.schemas.extend(common.schemas);
    components.responses.extend(common.responses);
    components.security_schemes.extend(common.security_schemes);
    document.components = Some(components);
    // Operations for everybody say `security(())`.
    document.security = Some(vec![
        SecurityRequirement::new::<_, [&str; 0], &str>("token", []),
        SecurityRequirement::new::<_, [&str; 0], &str>("browser", []),
    ]);
    document
}
