//! Numbers are given once.

use std::collections::BTreeSet;

use store::sequences;

use crate::engines::{Place, both};

both! {
    async fn a_number_is_never_given_twice_however_many_ask(place: &Place) {
        let shop = place.shop().await;
        let ask = |count: u32| {
            let shop = shop.clone();
            tokio::spawn(async move {
                let mut taken = Vec::new();
                for _ in 0..20 {
                    let tx = shop.begin().await.expect("a transaction");
                    let first = sequences::take(&tx, "member-no", count).await.expect("numbers");
                    tx.commit().await.expect("a commit");
                    taken.extend(first..first + i64::from(count));
                }
                taken
            })
        };
        let asked: Vec<_> = (1..=8).map(ask).collect();
        let mut all = BTreeSet::new();
        let mut given = 0;
        for one in asked {
            let taken = one.await.expect("a task ends");
            given += taken.len();
            all.extend(taken);
        }
        assert_eq!(all.len(), given, "no number twice");
        assert_eq!((all.first(), all.last()), (Some(&1), Some(&720)), "from 1, without gaps where all is kept");
    }

    async fn what_is_not_kept_is_given_again_and_each_name_and_tenant_counts_alone(place: &Place) {
        let shop = place.shop().await;
        let tx = shop.begin().await.expect("a transaction");
        assert_eq!(sequences::take(&tx, "member-no", 5).await.expect("numbers"), 1);
        drop(tx);
        let other = place.db.tenant(&place.tenant("other").await);
        let reader = other.read().await.expect("a reader");
        assert_eq!(sequences::next(&reader, "member-no").await.expect("a number"), 1);
        for (shop, name, count, first) in
            [(&shop, "member-no", 5, 1), (&shop, "member-no", 1, 6), (&shop, "order-no", 1, 1), (&other, "member-no", 1, 1)]
        {
            let tx = shop.begin().await.expect("a transaction");
            assert_eq!(sequences::take(&tx, name, count).await.expect("numbers"), first);
            tx.commit().await.expect("a commit");
        }
    }
}
