//! Every limit of the sandbox. Fuel is wasmtime's: about one unit an instruction.

use std::time::Duration;

/// Bytes of a file with an app: a larger one is not taken, neither over HTTP nor from a folder.
pub const FILE_BYTES_MAX: usize = 4 << 20;
/// Functions in a file, over all its modules. Bounds the time of compiling.
pub const FUNCTIONS_MAX: u32 = 20_000;
/// Modules and components in a file. What the SDK makes has four.
pub const MODULES_MAX: u32 = 16;
/// The longest manifest, settings schema included.
pub const MANIFEST_BYTES_MAX: usize = 128 << 10;
/// How long somebody waits for a turn to compile, and then for the compilation. It cannot be broken off: one that takes
/// longer is refused, but runs on and keeps its turn until it ends.
pub const COMPILE_TIME_MAX: Duration = Duration::from_secs(30);
/// Plugins compiled and started for the first time at the same time; each uses a core.
pub const COMPILATIONS_MAX: u32 = 1;
/// The shortest secret that proves that a compiled plugin on the disk is ours, in bytes.
pub const SECRET_BYTES_MIN: usize = 16;
/// Plugins kept ready. One that nobody holds costs about 200 KiB.
pub const PLUGINS_MAX: u64 = 1_000;

/// Memory of a call, over all memories of the component.
pub const MEMORY_BYTES_MAX: usize = 32 << 20;
/// Elements of all tables of a call.
pub const TABLE_ELEMENTS_MAX: usize = 20_000;
/// Of an instance's memory, what is cleared and kept instead of given back: page faults cost more.
pub const MEMORY_BYTES_KEPT: usize = 128 << 10;
/// The stack of a guest's code on the host, in bytes.
pub const STACK_BYTES_MAX: usize = 512 << 10;
/// Handles of resources. The contract has none.
pub const HANDLES_MAX: usize = 16;

/// How often the wall clock of guests ticks.
pub const TICK: Duration = Duration::from_millis(5);

/// Fuel of `price.adjust`.
pub const PRICE_FUEL_MAX: u64 = 20_000_000;
/// Wall clock of `price.adjust`. A backstop: fuel ends an endless loop in about 20 ms, alike on every machine, whereas a
/// short wall clock would make a price depend on how busy the machine is.
pub const PRICE_TIME_MAX: Duration = Duration::from_millis(250);
/// The answer of `price.adjust`, as bytes that the host has to take over.
pub const PRICE_ANSWER_BYTES_MAX: usize = 64 << 10;
/// Adjustments in an answer.
pub const ADJUSTMENTS_MAX: usize = 500;

/// Fuel of `events.handle`.
pub const EVENTS_FUEL_MAX: u64 = 200_000_000;
/// Wall clock of `events.handle`, not counting what the host needs to answer reads. A backstop, as above.
pub const EVENTS_TIME_MAX: Duration = Duration::from_secs(1);
/// All of `events.handle`, with the reads.
pub const EVENTS_TOTAL_TIME_MAX: Duration = Duration::from_secs(30);
/// The answer of `events.handle`, or of one import's arguments, as bytes that the host has to take over.
pub const EVENTS_ANSWER_BYTES_MAX: usize = 1 << 20;
/// Proposals in an answer: with more, all of it is refused. The core looks at every one of those that are left.
pub const OPS_MAX: usize = 5_000;
/// Reads in a call.
pub const READS_MAX: u32 = 5_000;
/// Ancestors in one read.
pub const UPLINE_PAGE_MAX: u32 = 64;
/// SKUs in one question for purchases.
pub const PURCHASE_SKUS_MAX: usize = 256;

/// Settings and input of a call, roughly.
pub const INPUT_BYTES_MAX: usize = 128 << 10;
/// What the numbers of a line or an order take of a question, roughly.
pub const NUMBERS_BYTES: usize = 80;
/// The longest settings of an installation, as JSON. Beside them the largest cart fits into a question
/// ([`INPUT_BYTES_MAX`]).
pub const SETTINGS_BYTES_MAX: usize = 64 << 10;
/// Mistakes in settings that are named.
pub const SETTINGS_MISTAKES_MAX: usize = 100;
/// What is kept of the explanation of a mistake, in characters.
pub const DETAIL_CHARACTERS_MAX: usize = 300;
/// What is kept of a call's log.
pub const LOG_BYTES_MAX: usize = 4 << 10;
/// What is kept of an app's error or a trap's message, in characters.
pub const MESSAGE_CHARACTERS_MAX: usize = 500;

/// A key of an installation's memory, in bytes.
pub const KV_KEY_BYTES_MAX: usize = 256;
/// A value of an installation's memory.
pub const KV_VALUE_BYTES_MAX: usize = 64 << 10;
/// Keys written in a call.
pub const KV_WRITES_MAX: usize = 256;
/// An installation's memory as a whole. Whoever keeps it checks it.
pub const KV_INSTALLATION_BYTES_MAX: u64 = 64 << 20;

/// A reason or a title that people read, in characters.
pub const TEXT_CHARACTERS_MAX: usize = 200;
/// A message's body, in characters.
pub const BODY_CHARACTERS_MAX: usize = 2_000;
/// A timer's payload in bytes.
pub const PAYLOAD_BYTES_MAX: usize = 64 << 10;

/// Calls at the same time.
pub const CALLS_MAX: u32 = 128;
/// Calls of one tenant at the same time.
pub const TENANT_CALLS_MAX: u32 = 48;
/// Calls of one app at the same time, over all tenants.
pub const APP_CALLS_MAX: u32 = 96;
/// How long an event's call waits for its turn. A price call does not wait.
pub const TURN_TIME_MAX: Duration = Duration::from_secs(2);

/// Tenants, and apps, whose calls at the same time are counted.
pub const GATES_MAX: u64 = 100_000;
/// How long one is counted that calls nothing. A call is over long before.
pub const GATE_IDLE_MAX: Duration = Duration::from_mins(5);

/// Remembered answers, in bytes (roughly).
pub const MEMO_BYTES_MAX: u64 = 32 << 20;
/// An answer that nobody asked for so long is forgotten.
pub const MEMO_IDLE_MAX: Duration = Duration::from_mins(5);

/// The span over which failures are counted.
pub const BREAKER_WINDOW: Duration = Duration::from_mins(1);
/// Failures in the span that open the breaker, if they are at least half of the calls.
pub const BREAKER_FAILURES: u32 = 10;
/// The first rest. Each following one is twice as long.
pub const BREAKER_REST_MIN: Duration = Duration::from_secs(15);
/// Above this many, what is known of apps that have long been well is swept.
pub const BREAKER_STATES_SWEPT_AT: usize = 10_000;
/// The longest rest.
pub const BREAKER_REST_MAX: Duration = Duration::from_mins(10);
