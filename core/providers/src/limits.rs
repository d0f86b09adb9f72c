//! Every limit of this crate, by name.

/// The longest body of a callback that is read, in bytes. The route refuses longer ones before they get here.
pub const NOTICE_MAX_BYTES: usize = 64 * 1024;

/// The longest body of a reply that is read, in bytes.
pub const REPLY_MAX_BYTES: usize = 256 * 1024;

/// The longest body of a request to the sandbox, in bytes.
pub const SANDBOX_REQUEST_MAX_BYTES: usize = 16 * 1024;

/// How far the clock in a signature may be from ours, in seconds, in either direction.
pub const FRESH_S: u32 = 300;

/// The longest nonce, in characters.
pub const NONCE_MAX_CHARS: usize = 64;

/// The shortest secret that signs anything, in bytes. A shorter one counts as missing.
pub const SECRET_MIN_BYTES: usize = 16;

/// The longest secret, in bytes.
pub const SECRET_MAX_BYTES: usize = 4096;

/// The longest non-secret setting of an account, in bytes.
pub const SETTING_MAX_BYTES: usize = 2000;

/// The longest name of an account at a provider, in characters.
pub const ACCOUNT_MAX_CHARS: usize = 64;

/// The longest title of a payment, in characters.
pub const TITLE_MAX_CHARS: usize = 120;

/// The longest reason of a refund, in characters.
pub const REASON_MAX_CHARS: usize = 200;

/// The longest URL that is sent to a provider or taken from one, in bytes.
pub const URL_MAX_BYTES: usize = 2048;

/// The longest code or message of a provider that is kept, in characters.
pub const MESSAGE_MAX_CHARS: usize = 200;

/// The longest identifier of a provider (its number of a charge, its id of a notice), in characters.
pub const PROVIDER_NO_MAX_CHARS: usize = 128;

/// The most refunds that the sandbox takes for one charge.
pub const SANDBOX_REFUNDS_MAX: usize = 50;

/// The latest that the sandbox can be told to notify or to settle a refund, in seconds.
pub const SANDBOX_LATE_MAX_S: u32 = 7 * 24 * 3600;

/// The most extra copies of a notice that the sandbox can be told to send.
pub const SANDBOX_COPIES_MAX: u8 = 20;
