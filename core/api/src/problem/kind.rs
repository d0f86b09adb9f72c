//! The kinds of problems. A kind is never renamed; a new one is added here, and the page of kinds follows.

use axum::http::StatusCode;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $status:ident, $text:literal, $title:literal;)+) => {
        /// What kind of problem.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Kind { $($(#[doc = $doc])+ $name,)+ }

        impl Kind {
            /// Every kind, in the order of the page.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The HTTP status.
            pub const fn status(self) -> StatusCode {
                match self { $(Self::$name => StatusCode::$status,)+ }
            }

            /// The last part of its address.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// In a few words.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)+ }
            }

            /// What it means and what helps.
            pub const fn doc(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc, "\n",)+),)+ }
            }
        }
    };
}

impl Kind {
    /// What its problems may say besides what all of them say.
    pub const fn members(self) -> &'static [&'static str] {
        match self {
            Self::TooLarge => &["limit"],
            Self::NotFound => &["what"],
            Self::Forbidden => &["permission"],
            Self::Taken => &["what", "field"],
            Self::Refused => &["left", "asked", "available", "least"],
            Self::AppRefused => &["reason"],
            Self::SoldOut => &["sku", "left"],
            Self::PriceChanged => &["total", "expected"],
            Self::Invalid => &["sku"],
            Self::Unreadable
            | Self::UnsupportedMediaType
            | Self::NoSuchOperation
            | Self::MethodNotAllowed
            | Self::UnknownTenant
            | Self::TenantSuspended
            | Self::TenantClosed
            | Self::Unauthenticated
            | Self::WrongPassword
            | Self::CrossSite
            | Self::TooManyRequests
            | Self::Changed
            | Self::IdempotencyKeyReused
            | Self::IdempotencyKeyInUse
            | Self::NotNow
            | Self::CallbackRefused
            | Self::TimedOut
            | Self::Busy
            | Self::Internal => &[],
        }
    }
}

kinds! {
    /// The request has mistakes. `errors` names each with a JSON pointer into the body, or `?name` for a parameter
    /// of the query. Mend them all and send the request again.
    Invalid = UNPROCESSABLE_ENTITY, "invalid", "The request has mistakes";
    /// The body is not JSON, not UTF-8, or is missing. `detail` says where reading stopped.
    Unreadable = BAD_REQUEST, "unreadable", "The body cannot be read";
    /// The body must be sent with `Content-Type: application/json`, or with the type that the operation names.
    UnsupportedMediaType = UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "The body has the wrong type";
    /// The body is larger than this operation takes. `limit` says how many bytes it takes.
    TooLarge = PAYLOAD_TOO_LARGE, "too-large", "The body is too large";
    /// There is no such thing, or it is somebody else's: nobody is told which of the two.
    NotFound = NOT_FOUND, "not-found", "There is no such thing";
    /// There is no operation at this address. Look it up in `/docs`.
    NoSuchOperation = NOT_FOUND, "no-such-operation", "There is no such operation";
    /// The address has no operation of this method. `Allow` says which it has.
    MethodNotAllowed = METHOD_NOT_ALLOWED, "method-not-allowed", "The method is not allowed here";
    /// No shop has this host, or the slug in `Souk-Tenant`.
    UnknownTenant = NOT_FOUND, "unknown-tenant", "There is no such shop";
    /// The shop is suspended. Its owner can still sign in, export and see bills.
    TenantSuspended = FORBIDDEN, "tenant-suspended", "The shop is suspended";
    /// The shop is closed for good. Its rows are kept for as long as the law asks, and nobody reaches them here.
    TenantClosed = GONE, "tenant-closed", "The shop is closed";
    /// Nobody signed in, or the token is expired or revoked. Sign in and send `Authorization: Bearer <token>`.
    Unauthenticated = UNAUTHORIZED, "unauthenticated", "Sign in first";
    /// The sign-in name or the password is wrong: which of them, nobody is told.
    WrongPassword = UNAUTHORIZED, "wrong-password", "The sign-in name or the password is wrong";
    /// Signed in, but without the right that `permission` names. Somebody with the right to change staff can give it.
    Forbidden = FORBIDDEN, "forbidden", "This needs a right that you do not have";
    /// A session that a cookie keeps was used from another site's page. Send the request from a page of this host, or show
    /// the token in `Authorization`.
    CrossSite = FORBIDDEN, "cross-site", "The request came from another site";
    /// Too many tries or requests. Wait as many seconds as `Retry-After` says.
    TooManyRequests = TOO_MANY_REQUESTS, "too-many-requests", "Too many requests";
    /// Something else has this name, code or number. `what` and `field` say which.
    Taken = CONFLICT, "taken", "It is taken";
    /// Somebody else changed it since it was read. Read it again and repeat.
    Changed = CONFLICT, "changed", "It was changed in the meantime";
    /// `Idempotency-Key` came before with another request. Use a new key for a new request.
    IdempotencyKeyReused = CONFLICT, "idempotency-key-reused", "The idempotency key was used for another request";
    /// The request with this `Idempotency-Key` is still running. Ask again after `Retry-After`.
    IdempotencyKeyInUse = CONFLICT, "idempotency-key-in-use", "The request with this key is still running";
    /// Something does not stand where this step can be taken. `code` says why, such as `order_not_payable`.
    NotNow = CONFLICT, "not-now", "This cannot be done now";
    /// The ask breaks a rule of the shop, whenever it comes. `code` says which, such as `refund_exceeds_paid`.
    Refused = CONFLICT, "refused", "This is refused";
    /// The uploaded file is no app that can be taken. `reason` says why, such as `not-a-component`; what is wrong with its
    /// manifest is in `errors`.
    AppRefused = UNPROCESSABLE_ENTITY, "app-refused", "The file is not taken";
    /// Not enough pieces. `sku` and `left` say of what and how many there are.
    SoldOut = CONFLICT, "sold-out", "Not enough pieces";
    /// The total is not the one that the shopper agreed to. `total` and `expected` are in minor units. Show the new one.
    PriceChanged = CONFLICT, "price-changed", "The price has changed";
    /// A callback of a payment provider that is not what it says. Nothing moved.
    CallbackRefused = BAD_REQUEST, "callback-refused", "The callback was refused";
    /// The server did not finish in time. The request may have had its effect: repeat it with the same
    /// `Idempotency-Key`.
    TimedOut = SERVICE_UNAVAILABLE, "timed-out", "The server did not finish in time";
    /// Too much to do just now, or the server is about to stop. Repeat after `Retry-After`.
    Busy = SERVICE_UNAVAILABLE, "busy", "The server is busy";
    /// A defect, or a part that does not answer. The log has the story under the id in `instance`.
    Internal = INTERNAL_SERVER_ERROR, "internal", "Something went wrong here";
}
