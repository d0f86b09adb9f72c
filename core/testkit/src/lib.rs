//! What tests of the verbs and of HTTP stand on: a database of their own on either engine, and a shop in it.
//!
//! A test reads like the sentence a merchant would say, and runs on both engines:
//!
//! ```ignore
//! testkit::each_db! {
//!     /// Ann brought Bob; what Bob pays rewards Ann.
//!     async fn a_paid_order_rewards_who_brought_the_buyer(db: TestDb) {
//!         let shop = TestShop::open(db).await;
//!         shop.sells("tea", 100_00).await;
//!         shop.installs("one-level", "an-app", json!({ "rate_bp": 1000 })).await;
//!         let ann = shop.joins("ann", None).await;
//!         let bob = shop.joins("bob", Some(&ann)).await;
//!         shop.buys(&bob, &[("tea", 1)]).await;
//!         assert_eq!(shop.pockets(&ann).await.pending, 10_00);
//!     }
//! }
//! ```
//!
//! It becomes the tests `a_paid_order_rewards_who_brought_the_buyer::sqlite` and `::postgres`; `cargo xtask test` starts
//! the Postgres. The clock of a [`TestShop`] stands still until the test moves it, and nothing happens behind the test's
//! back: there is no worker, [`TestShop::settles`] does all that is due.

mod apps;
mod db;
mod shop;
mod trade;

pub use apps::{plugin_file, plugins};
pub use db::TestDb;
pub use shop::{TestShop, settings, tenant};

/// One test on each engine: `each_db! { async fn name(db: TestDb) { .. } }`.
#[macro_export]
macro_rules! each_db {
    ($($(#[$doc:meta])* async fn $name:ident($db:ident: TestDb) $body:block)*) => {
        $($(#[$doc])*
        mod $name {
            #[allow(unused_imports, clippy::allow_attributes, reason = "not every test names something outside")]
            use super::*;

            async fn sentence($db: $crate::TestDb) $body

            #[test]
            fn sqlite() {
                $crate::run(async { sentence($crate::TestDb::sqlite().await).await });
            }

            #[test]
            fn postgres() {
                $crate::run(async { sentence($crate::TestDb::postgres().await).await });
            }
        })*
    };
}

/// Runs a test to its end, on a runtime of its own with several threads.
///
/// # Panics
///
/// When the test does.
pub fn run(test: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(4).enable_all().build();
    runtime.expect("a runtime for a test").block_on(test);
}
