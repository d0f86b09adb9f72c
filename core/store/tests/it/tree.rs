//! The referral tree stays a tree (I7): whatever is bound, moved or raced.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "the numbers of a test are small"
)]

use std::collections::{BTreeMap, BTreeSet};

use domain::member::{BindError, may_bind};
use store::referrals::{self, Levels, Place as Seat, Teammate};
use store::{PageAsk, TenantDb, TenantTx, events, members};

use crate::engines::{Place, both};
use crate::members::member;

/// Members 1 to `referrers.len()`; each is brought by the number given, or nobody.
async fn grow(place: &Place, shop: &TenantDb, referrers: &[Option<i64>]) {
    let mut seats: BTreeMap<i64, Seat> = BTreeMap::new();
    for chunk in referrers.chunks(250) {
        let tx = shop.begin().await.expect("a transaction");
        let first = seats.len() as i64 + 1;
        let numbers = first..first + chunk.len() as i64;
        let new: Vec<_> = numbers.clone().map(|no| (member(place, no), None)).collect();
        members::insert_all(&tx, &new).await.expect("new members");
        for (no, referrer) in numbers.clone().zip(chunk) {
            let seat = Seat::new(no, referrer.map(|above| (above, &seats[&above].path)));
            seats.insert(no, seat);
        }
        let new: Vec<Seat> = numbers.map(|no| seats[&no].clone()).collect();
        referrals::insert_all(&tx, &new).await.expect("new places");
        tx.commit().await.expect("a commit");
    }
}

/// What every verb that changes the tree does: lock, read, decide, write.
async fn rebind(tx: &TenantTx, no: i64, referrer: i64) -> Result<(), BindError> {
    events::lock(tx).await.expect("the log can be locked");
    let from = referrals::get(tx, no).await.expect("a member");
    let above = referrals::path_of(tx, referrer).await.expect("a referrer");
    may_bind(no, referrer, &above)?;
    referrals::move_to(tx, &from, &Seat::new(no, Some((referrer, &above)))).await.expect("nobody else moved it");
    Ok(())
}

async fn try_rebind(shop: &TenantDb, no: i64, referrer: i64) -> Result<(), BindError> {
    let tx = shop.begin().await.expect("a transaction");
    rebind(&tx, no, referrer).await?;
    tx.commit().await.expect("a commit");
    Ok(())
}

/// Checks that every path is the referrer's path and the referrer, and that nobody stands above themselves.
async fn check(shop: &TenantDb, count: i64) -> BTreeMap<i64, Seat> {
    let db = shop.read().await.expect("a reader");
    let numbers: Vec<i64> = (1..=count).collect();
    let seats: BTreeMap<i64, Seat> = referrals::get_all(&db, &numbers).await.expect("places").into_iter().collect();
    assert_eq!(seats.len() as i64, count);
    for seat in seats.values() {
        let expected = Seat::new(seat.no, seat.referrer.map(|above| (above, &seats[&above].path)));
        assert_eq!(seat, &expected, "the path of {} is not its referrer's", seat.no);
        assert!(!seat.path.contains(seat.no), "{} stands above itself", seat.no);
    }
    seats
}

/// A sequence of numbers that looks random and is the same each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as i64 % sides
    }
}

/// A tree that is deeper than the index and also wide.
fn crooked(count: i64, dice: &mut Dice) -> Vec<Option<i64>> {
    let referrer = |no: i64| match dice.throw(10) {
        _ if no == 1 => None,
        _ if no < 120 => Some(no - 1),
        0 => None,
        1 | 2 => Some(1 + dice.throw(no - 1)),
        _ => Some(no - 1),
    };
    (1..=count).map(referrer).collect()
}

async fn whole_team(shop: &TenantDb, no: i64, size: u64) -> Vec<Teammate> {
    let db = shop.read().await.expect("a reader");
    let top = referrals::get(&db, no).await.expect("a member");
    let (mut team, mut after) = (vec![], None);
    loop {
        let page = referrals::team(&db, &top, Levels::ALL, &PageAsk::new(after, Some(size))).await.expect("a page");
        team.extend(page.items);
        after = page.next;
        if after.is_none() {
            return team;
        }
    }
}

both! {
    async fn a_team_is_everybody_below_however_deep(place: &Place) {
        let shop = place.shop().await;
        let referrers = crooked(400, &mut Dice(1));
        grow(place, &shop, &referrers).await;
        let seats = check(&shop, 400).await;
        assert!(seats.values().any(|seat| seat.path.depth() > 100), "deeper than what the index holds");
        let db = shop.read().await.expect("a reader");
        for (no, seat) in seats.iter().step_by(7) {
            let below: BTreeSet<i64> = seats.values().filter(|s| s.path.contains(*no)).map(|s| s.no).collect();
            let team = whole_team(&shop, *no, 33).await;
            assert_eq!(team.len(), below.len(), "the team of {no} has nobody twice");
            assert_eq!(team.iter().map(|mate| mate.no).collect::<BTreeSet<_>>(), below, "the team of {no}");
            let mut sizes: BTreeMap<u32, i64> = BTreeMap::new();
            for mate in &team {
                assert_eq!(mate.level as usize, seats[&mate.no].path.depth() - seat.path.depth());
                assert_eq!(mate.referrer, seats[&mate.no].referrer);
                *sizes.entry(mate.level).or_default() += 1;
            }
            assert_eq!(referrals::team_sizes(&db, seat).await.expect("sizes"), Vec::from_iter(sizes.clone()));
            assert_eq!(referrals::levels_below(&db, seat).await.expect("levels"), sizes.len());
            let directs = referrals::directs(&db, *no, &PageAsk::first(200)).await.expect("directs").items;
            assert_eq!(directs, team.iter().filter(|m| m.level == 1).map(|m| m.no).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>());
        }
    }

    async fn whoever_is_moved_takes_the_team_along(place: &Place) {
        let shop = place.shop().await;
        let mut dice = Dice(2);
        grow(place, &shop, &crooked(250, &mut dice)).await;
        let mut expected = check(&shop, 250).await.into_iter().map(|(no, seat)| (no, seat.referrer)).collect::<BTreeMap<_, _>>();
        let mut refused = 0;
        for _ in 0..120 {
            let (no, referrer) = (1 + dice.throw(250), 1 + dice.throw(250));
            match try_rebind(&shop, no, referrer).await {
                Ok(()) => {
                    expected.insert(no, Some(referrer));
                }
                Err(BindError::Self_) => assert_eq!(no, referrer),
                Err(BindError::Cycle) => refused += 1,
                Err(other) => panic!("{other}"),
            }
        }
        assert!(refused > 0, "some were refused");
        let seats = check(&shop, 250).await;
        assert_eq!(seats.into_iter().map(|(no, seat)| (no, seat.referrer)).collect::<BTreeMap<_, _>>(), expected);
    }

    async fn of_two_who_bring_each_other_at_once_one_is_refused(place: &Place) {
        let shop = place.shop().await;
        let pairs = 40;
        grow(place, &shop, &vec![None; 2 * pairs as usize]).await;
        let bind = |no: i64, referrer: i64| {
            let shop = shop.clone();
            tokio::spawn(async move { try_rebind(&shop, no, referrer).await })
        };
        for pair in 0..pairs {
            let (a, b) = (2 * pair + 1, 2 * pair + 2);
            let (this, that) = (bind(a, b), bind(b, a));
            let results = [this.await.expect("a task ends"), that.await.expect("a task ends")];
            assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");
            assert!(results.contains(&Err(BindError::Cycle)), "{results:?}");
        }
        check(&shop, 2 * pairs).await;
    }

    async fn many_who_are_moved_at_once_leave_a_tree(place: &Place) {
        let shop = place.shop().await;
        let count = 30;
        grow(place, &shop, &vec![None; count as usize]).await;
        let start = |seed: u64| {
            let shop = shop.clone();
            tokio::spawn(async move {
                let mut dice = Dice(seed);
                let mut moved = 0;
                for _ in 0..25 {
                    let done = try_rebind(&shop, 1 + dice.throw(count), 1 + dice.throw(count)).await;
                    moved += i32::from(done.is_ok());
                }
                moved
            })
        };
        let movers: Vec<_> = (10..18).map(start).collect();
        let mut moved = 0;
        for mover in movers {
            moved += mover.await.expect("a task ends");
        }
        assert!(moved > 20, "{moved} moves went through");
        check(&shop, count).await;
    }

    async fn a_chain_of_five_thousand_works(place: &Place) {
        let shop = place.shop().await;
        let mut referrers: Vec<Option<i64>> = (0..5_000).map(|above| (above > 0).then_some(above)).collect();
        referrers.push(None); // 5001 stands alone.
        grow(place, &shop, &referrers).await;
        let db = shop.read().await.expect("a reader");
        let lowest = referrals::path_of(&db, 5_000).await.expect("the lowest");
        assert_eq!(lowest.depth(), 4_999);
        assert_eq!(lowest.upline().take(3).collect::<Vec<_>>(), [4_999, 4_998, 4_997]);
        let high = referrals::get(&db, 10).await.expect("a member");
        assert_eq!(referrals::levels_below(&db, &high).await.expect("levels"), 4_990);
        let low = referrals::get(&db, 4_000).await.expect("a member");
        let page = referrals::team(&db, &low, Levels::ALL, &PageAsk::first(3)).await.expect("a page");
        assert_eq!(page.items.iter().map(|mate| (mate.no, mate.level)).collect::<Vec<_>>(), [(4_001, 1), (4_002, 2), (4_003, 3)]);
        drop(db);
        assert_eq!(try_rebind(&shop, 1, 5_000).await, Err(BindError::Cycle));
        try_rebind(&shop, 2, 5_001).await.expect("all but the first go below another");
        let db = shop.read().await.expect("a reader");
        let lowest = referrals::path_of(&db, 5_000).await.expect("the lowest");
        assert_eq!(lowest.upline().last(), Some(5_001));
        assert_eq!(lowest.depth(), 4_999);
    }
}
