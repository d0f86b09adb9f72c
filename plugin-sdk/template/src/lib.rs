//! My app: who brought the buyer earns a share of what the buyer pays.

use souk_plugin::prelude::*;

/// What the merchant can tune.
#[derive(Settings)]
#[setting(zh = "我的应用", en = "My app")]
struct MyApp {
    /// Share of the paid amount for the direct referrer.
    #[setting(zh = "奖励比例", en = "Share", help_zh = "直接推荐人得到实付金额的多少", max = 3000)]
    rate: Rate,
    /// Days a reward stays frozen after the after-sale window closed.
    #[setting(zh = "冻结天数", en = "Frozen for", default = 7, max = 365, unit = "days")]
    freeze_days: u16,
}

/// What one line of a paid order earns somebody.
#[reward]
fn on_line_paid(settings: &MyApp, line: PaidLine) -> Vec<Credit> {
    let reward = line.net().share(settings.rate);
    line.upline().take(1).map(|referrer| Credit::to(referrer, reward).frozen_for_days(settings.freeze_days)).collect()
}

#[cfg(test)]
mod tests {
    use souk_plugin::testing::{line, paid_order, rewards, settings, shop};

    use super::*;

    #[test]
    fn the_direct_referrer_earns_a_tenth() {
        shop().chain(&["ann", "bob", "cat"]).open();
        let settings = settings(r#"{"rate": 1000}"#);
        let mut lines = paid_order("cat").line(line("tea", 100_00)).paid();
        let credits = on_line_paid(&settings, lines.remove(0));
        assert_eq!(rewards(&credits), [("bob", "level-1", 10_00)]);
    }
}
