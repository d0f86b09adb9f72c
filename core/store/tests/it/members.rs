//! Members as they are, and as they were.

use domain::event::{Fact, NewEvent};
use domain::id::kind;
use domain::member::{Member, MemberStatus};
use store::members::{self, MemberAsOf, MemberFilter};
use store::{PageAsk, TenantTx, events};

use crate::engines::{Place, both};

/// A member of that number.
pub(crate) fn member(place: &Place, no: i64) -> Member {
    Member {
        id: place.sources.ids.next::<kind::Member>(),
        no,
        login: Some(format!("m{no}@example.com")),
        name: format!("Member {no}"),
        invite_code: format!("C{no}"),
        external_id: Some(format!("x{no}")),
        rank: 0,
        labels: vec![],
        status: MemberStatus::Active,
        paid_orders: 0,
        joined_at: place.sources.now(),
    }
}

/// Gives a member a rank and labels, as a verb does it; says from which place in the log on they hold.
async fn grade(place: &Place, tx: &TenantTx, member: &mut Member, rank: u32, labels: &[&str]) -> i64 {
    member.rank = rank;
    member.labels = labels.iter().map(ToString::to_string).collect();
    let fact = Fact::MemberChanged { actor: "test".into() };
    let new = NewEvent { subject: member.id.uuid(), fact, at: place.sources.now() };
    let seq = events::append(tx, vec![new]).await.expect("a place in the log");
    members::grade(tx, member, seq).await.expect("the member is there");
    seq
}

both! {
    async fn a_member_is_found_by_everything_that_is_the_members_own(place: &Place) {
        let shop = place.shop().await;
        let ann = member(place, 7);
        let tx = shop.begin().await.expect("a transaction");
        members::insert(&tx, &ann, Some("hash".into())).await.expect("a new member");
        tx.commit().await.expect("a commit");
        let db = shop.read().await.expect("a reader");
        assert_eq!(members::get(&db, ann.id).await.expect("by id"), ann);
        assert_eq!(members::find_by_no(&db, 7).await.expect("by number"), Some(ann.clone()));
        assert_eq!(members::find_by_invite_code(&db, "C7").await.expect("by code"), Some(ann.clone()));
        assert_eq!(members::find_by_external_id(&db, "x7").await.expect("by other name"), Some(ann.clone()));
        let by_login = members::find_by_login(&db, "m7@example.com").await.expect("by login");
        assert_eq!(by_login, Some((ann.clone(), Some("hash".into()))));
        assert_eq!(members::get_all_by_no(&db, &[7, 8]).await.expect("by numbers").len(), 1);
        for search in ["7", "m7@EXAMPLE.com", "c7", "x7", "mEmBeR", "ber 7"] {
            let filter = MemberFilter { search: Some(search.into()), ..Default::default() };
            let found = members::list(&db, &filter, &PageAsk::first(10)).await.expect("a search");
            assert_eq!(found.items, std::slice::from_ref(&ann), "{search}");
        }
        let filter = MemberFilter { search: Some("%".into()), ..Default::default() };
        assert!(members::list(&db, &filter, &PageAsk::first(10)).await.expect("a search").items.is_empty());
    }

    async fn two_members_never_share_a_login_number_code_or_other_name(place: &Place) {
        let shop = place.shop().await;
        let ann = member(place, 1);
        let tx = shop.begin().await.expect("a transaction");
        members::insert(&tx, &ann, None).await.expect("a new member");
        tx.commit().await.expect("a commit");
        let bob = member(place, 2);
        let wrong = [
            (Member { login: ann.login.clone(), ..bob.clone() }, "members_login_key"),
            (Member { no: 1, ..bob.clone() }, "members_no_key"),
            (Member { invite_code: ann.invite_code.clone(), ..bob.clone() }, "members_invite_code_key"),
            (Member { external_id: ann.external_id.clone(), ..bob.clone() }, "members_external_id_key"),
        ];
        for (member, key) in wrong {
            let tx = shop.begin().await.expect("a transaction");
            let error = members::insert(&tx, &member, None).await.expect_err(key);
            assert!(matches!(error, store::Error::Conflict(said) if said == key), "{error:?}");
        }
        let other = place.db.tenant(&place.tenant("other").await);
        let tx = other.begin().await.expect("a transaction");
        members::insert(&tx, &ann, None).await.expect("in another shop all of it is free");
    }

    async fn rank_and_labels_are_what_they_were_at_each_place_of_the_log(place: &Place) {
        let shop = place.shop().await;
        let (mut ann, bob) = (member(place, 1), member(place, 2));
        let tx = shop.begin().await.expect("a transaction");
        members::insert_all(&tx, &[(ann.clone(), None), (bob.clone(), None)]).await.expect("new members");
        let silver = grade(place, &tx, &mut ann, 1, &["vip"]).await;
        let plain = grade(place, &tx, &mut ann, 1, &[]).await;
        let gold = grade(place, &tx, &mut ann, 2, &["vip"]).await;
        tx.commit().await.expect("a commit");
        let db = shop.read().await.expect("a reader");
        for (seq, rank, labels) in
            [(silver - 1, 0, vec![]), (silver, 1, vec!["vip"]), (plain, 1, vec![]), (gold, 2, vec!["vip"]), (99, 2, vec!["vip"])]
        {
            let mut then = members::as_of(&db, &[1, 2, 3], seq).await.expect("what they were");
            then.sort_by_key(|member| member.no);
            let labels = labels.into_iter().map(String::from).collect();
            let expected = [
                MemberAsOf { id: ann.id, no: 1, rank, labels },
                MemberAsOf { id: bob.id, no: 2, rank: 0, labels: vec![] },
            ];
            assert_eq!(then, expected, "at {seq}");
        }
    }

    async fn paid_orders_are_counted_one_by_one(place: &Place) {
        let shop = place.shop().await;
        let ann = member(place, 1);
        let tx = shop.begin().await.expect("a transaction");
        members::insert(&tx, &ann, None).await.expect("a new member");
        tx.commit().await.expect("a commit");
        let count = |_| {
            let shop = shop.clone();
            tokio::spawn(async move {
                let tx = shop.begin().await.expect("a transaction");
                let nth = members::count_paid(&tx, ann.id).await.expect("the member is there");
                tx.commit().await.expect("a commit");
                nth
            })
        };
        let counts: Vec<_> = (0..20).map(count).collect();
        let mut nths = vec![];
        for count in counts {
            nths.push(count.await.expect("a task ends"));
        }
        nths.sort_unstable();
        assert_eq!(nths, (1..=20).collect::<Vec<_>>());
    }
}
