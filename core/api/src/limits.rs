//! Every limit of HTTP, by name.

use std::time::Duration;

/// Bytes of a body, where an operation says nothing else.
pub const BODY_MAX: usize = 1024 * 1024;
/// Mistakes of a body that are named at once.
pub const MISTAKES_MAX: usize = 20;
/// Bytes of a body in which more than the first mistake is sought.
pub const MISTAKES_SOUGHT_IN_MAX: usize = 64 * 1024;
/// Bytes of what begins a job: its rows are in it.
pub const JOB_BODY_MAX: usize = 4 * 1024 * 1024;
/// Bytes of a file with a table, such as a catalogue.
pub const UPLOAD_MAX: usize = 64 * 1024 * 1024;
/// How long an operation may take, where it says nothing else.
pub const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);
/// How long a body may take to come, all of it: shorter than [`REQUEST_TIMEOUT`], so that the client hears why.
pub const BODY_TIMEOUT: Duration = Duration::from_secs(25);
/// Bytes of a body that nobody wanted to read, as of a request that was refused, which are read all the same, so that
/// the client keeps its connection.
pub const DRAIN_MAX: usize = 64 * 1024;
/// How long reading such a body may take.
pub const DRAIN_TIMEOUT: Duration = Duration::from_millis(500);
/// Connections that a node has open at once.
pub const CONNECTIONS_MAX: usize = 10_000;
/// Connections from one address, unless it is a trusted proxy or this machine itself.
pub const CONNECTIONS_PER_PLACE: usize = 512;
/// How long the head of a request may take to come, counted from when the connection waits for one. So it is also how
/// long an idle connection is kept: longer than proxies keep theirs (60 s is usual), so that they are those who close it.
pub const HEAD_TIMEOUT: Duration = Duration::from_secs(75);
/// Bytes of the head of a request.
pub const HEAD_MAX: usize = 64 * 1024;
/// Connections too many that are told so at once; others are closed without a word.
pub const REFUSALS_AT_ONCE: usize = 64;
/// How long telling it may take.
pub const REFUSAL_TIMEOUT: Duration = Duration::from_millis(500);
/// A request that takes longer is logged.
pub const SLOW_REQUEST: Duration = Duration::from_secs(1);
/// Callbacks of providers, and calls of the sandbox, a minute from one address to one shop: payments come in waves.
pub const CALLBACKS_PER_MINUTE: u64 = 30_000;
/// Those from one address to all shops: a provider calls for many from a few.
pub const CALLBACKS_PER_PLACE: u64 = 300_000;
/// Bytes of the name by which the address of a callback tells the shop; callbacks with a longer one are nobody's, and
/// counted together.
pub const CALLBACK_SHOP_BYTES_MAX: usize = 64;
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
/// Streams that one person may have open on a node.
pub const LIVE_STREAMS_PER_PERSON: usize = 8;
/// How long a stream is silent at most.
pub const LIVE_HEARTBEAT: Duration = Duration::from_secs(15);
/// How long a browser remembers what another origin may ask.
pub const CORS_MAX_AGE: Duration = Duration::from_mins(10);
/// How long a node that has no room for another connection waits before it looks for the next one.
pub const ACCEPT_PAUSE: Duration = Duration::from_secs(1);
/// Seconds for which a page may keep what is on sale before it asks again.
pub const CATALOGUE_KEPT_SECONDS: u32 = 30;
