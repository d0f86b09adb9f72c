//! Every limit of HTTP, by name.

use std::time::Duration;

/// Bytes of a body, where an operation says nothing else.
pub const BODY_MAX: usize = 1024 * 1024;
/// Mistakes of a body that are named at once.
pub const MISTAKES_MAX: usize = 20;
/// Bytes of a body in which more than the first mistake is sought.
pub const MISTAKES_SOUGHT_IN_MAX: usize = 64 * 1024;
/// Bytes of a file with a table, such as a catalogue.
pub const UPLOAD_MAX: usize = 64 * 1024 * 1024;
/// Bytes of a file with an app: as many as the sandbox takes.
pub const APP_FILE_MAX: usize = 4 * 1024 * 1024;
/// How long an operation may take, where it says nothing else.
pub const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);
/// Characters of an idempotency key.
pub const IDEMPOTENCY_KEY_MAX: usize = 255;
/// Characters of a request id that a client or proxy gives.
pub const REQUEST_ID_MAX: usize = 64;
/// The window of the limit on requests.
pub const RATE_WINDOW: Duration = Duration::from_mins(1);
/// Requests a minute of one client that names no shop.
pub const ANONYMOUS_REQUESTS_PER_MINUTE: u64 = 600;
/// Tokens that may use their whole limit from one address.
pub const TOKENS_PER_ADDRESS: u64 = 20;
/// How long a browser remembers what another origin may ask.
pub const CORS_MAX_AGE: Duration = Duration::from_mins(10);
/// Seconds for which a page may keep what is on sale before it asks again.
pub const CATALOGUE_KEPT_SECONDS: u32 = 30;
