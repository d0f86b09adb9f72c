//! The engine, set up once, alike for compiling and for running.

use std::thread;

use sha2::{Digest, Sha256};
use wasmtime::{Config, Enabled, Engine, InstanceAllocationStrategy, PoolingAllocationConfig};

use crate::limits;

/// To be changed with anything below that changes machine code: it is a part of every artefact's name, because
/// wasmtime does not check all of it when it loads one (NaN canonicalisation, for example).
const PROFILE: &str = "sync-components-1";

/// A new engine, and the thread that makes its clock tick for as long as it lives.
pub(crate) fn start() -> Result<Engine, wasmtime::Error> {
    let engine = Engine::new(&config())?;
    let weak = engine.weak();
    thread::Builder::new().name("plugin-clock".to_owned()).spawn(move || {
        while let Some(engine) = weak.upgrade() {
            engine.increment_epoch();
            drop(engine);
            thread::sleep(limits::TICK);
        }
    })?;
    Ok(engine)
}

/// What an artefact must have been made with to be loaded.
pub(crate) fn fingerprint(engine: &Engine) -> [u8; 32] {
    use std::hash::Hash;

    // Wasmtime's own hash covers its full version, the target and most settings.
    let mut hash = ShaHasher(Sha256::new());
    engine.precompile_compatibility_hash().hash(&mut hash);
    PROFILE.hash(&mut hash);
    hash.0.finalize().into()
}

/// Lets something that only knows `std::hash` be hashed without collisions.
struct ShaHasher(Sha256);

impl std::hash::Hasher for ShaHasher {
    fn finish(&self) -> u64 {
        0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }
}

fn config() -> Config {
    let mut config = Config::new();
    config
        .wasm_component_model(true)
        // Deterministic budget and measure of usage; the clock is the backstop.
        .consume_fuel(true)
        .epoch_interruption(true)
        .concurrency_support(false)
        // Equal inputs give equal answers on every machine.
        .cranelift_nan_canonicalization(true)
        .wasm_relaxed_simd(false)
        .wasm_memory64(false)
        .wasm_multi_memory(false)
        .wasm_tail_call(false)
        .max_wasm_stack(limits::STACK_BYTES_MAX)
        .async_stack_size(limits::STACK_BYTES_MAX * 2)
        .memory_init_cow(true)
        .generate_address_map(false)
        .wasm_backtrace_max_frames(None)
        .allocation_strategy(InstanceAllocationStrategy::Pooling(pool()));
    config
}

fn pool() -> PoolingAllocationConfig {
    // A component of the SDK is one module with a memory, and up to three small ones around it.
    const MODULES: u32 = 6;
    // Beside the calls, room for plugins that are started for the first time.
    const INSTANCES: u32 = limits::CALLS_MAX + limits::COMPILATIONS_MAX;
    let mut pool = PoolingAllocationConfig::default();
    pool.total_component_instances(INSTANCES)
        .total_core_instances(INSTANCES * MODULES)
        .total_memories(INSTANCES)
        .total_tables(INSTANCES * 4)
        .total_stacks(INSTANCES)
        .max_core_instances_per_component(MODULES)
        .max_memories_per_component(1)
        .max_tables_per_component(4)
        .table_elements(limits::TABLE_ELEMENTS_MAX)
        .max_memory_size(limits::MEMORY_BYTES_MAX)
        .linear_memory_keep_resident(limits::MEMORY_BYTES_KEPT)
        .table_keep_resident(16 << 10)
        .pagemap_scan(Enabled::No);
    pool
}
