//! A merchant's past comes in by the rules of the present, with its own dates.

use commerce::import::{self, Counts, Progress, Reason, Rejected};
use domain::event::Fact;
use domain::member::Member;
use testkit::{TestShop, each_db};

/// Hears what could not be taken.
#[derive(Default)]
struct Heard(Vec<(u64, Reason, String)>);

impl Progress for Heard {
    fn at(&mut self, _: u64, _: u64) {}

    fn rejected(&mut self, rejected: &[Rejected]) -> std::io::Result<()> {
        self.0.extend(rejected.iter().map(|row| (row.line, row.reason, row.value.clone())));
        Ok(())
    }
}

async fn brings(shop: &TestShop, source: &str, file: &str) -> (Counts, Vec<(u64, Reason, String)>) {
    let mut heard = Heard::default();
    let file = std::io::Cursor::new(file.as_bytes().to_vec());
    let counts = Box::pin(import::members::bring(&shop.commerce, &shop.tenant, source, file, &mut heard)).await;
    (counts.expect("the file is read"), heard.0)
}

async fn named(shop: &TestShop, name: &str) -> Option<Member> {
    let reader = shop.db().read().await.expect("a reader");
    store::members::find_by_external_id(&reader, name).await.expect("rows")
}

each_db! {
    async fn members_of_the_past_join_with_their_dates_their_referrers_and_codes_like_others(db: TestDb) {
        let shop = TestShop::open(db).await;
        let file = "member,referrer,joined_at\nann,,2020-01-02T03:04:05Z\nbob,ann,2021-01-02 03:04:05\ncat,bob,2021-05-05\n";
        let (counts, heard) = brings(&shop, "one", &file.replace("2021-05-05", "2021-05-05 00:00:00")).await;
        assert_eq!((counts.members, counts.taken, heard.len()), (3, 3, 0), "{heard:?}");
        let (ann, bob) = (named(&shop, "ann").await.expect("Ann"), named(&shop, "bob").await.expect("Bob"));
        assert_eq!(ann.joined_at.to_string(), "2020-01-02T03:04:05Z");
        assert_eq!(ann.invite_code.len(), 6, "a code to give to others, as who registers gets");
        let reader = shop.db().read().await.expect("a reader");
        let place = store::referrals::get(&reader, bob.no).await.expect("a place");
        assert_eq!((place.referrer, place.path.upline().collect::<Vec<_>>()), (Some(ann.no), vec![ann.no]));
        let facts = store::events::about(&reader, bob.id.uuid(), 9).await.expect("events");
        let joined = Fact::MemberJoined { referrer: Some(ann.id.uuid()) };
        assert_eq!(facts.iter().map(|it| (it.at, &it.fact)).collect::<Vec<_>>(), [(bob.joined_at, &joined)]);
        drop(reader);
        // Once more, under another name: nothing changes, and who has another referrer is told.
        let (again, heard) = brings(&shop, "two", "member,referrer,joined_at\nbob,ann,2021-01-02T00:00:00Z\ncat,ann,2021-01-02T00:00:00Z\n").await;
        assert_eq!((again.members, again.unchanged), (0, 1));
        assert_eq!(heard, [(3, Reason::OtherReferrer, "ann".into())]);
    }

    async fn a_file_with_another_heading_is_not_begun(db: TestDb) {
        let shop = TestShop::open(db).await;
        let begins = async |file: &str| {
            let mut heard = Heard::default();
            let file = std::io::Cursor::new(file.as_bytes().to_vec());
            Box::pin(import::members::bring(&shop.commerce, &shop.tenant, "a-file", file, &mut heard)).await
        };
        for wrong in ["", "ann,,2020-01-01T00:00:00Z\n", "referrer,member,joined_at\nann,,2020-01-01T00:00:00Z\n"] {
            let refused = begins(wrong).await.expect_err("it is another file");
            let commerce::Error::Invalid(mistakes) = refused else { panic!("{refused}") };
            assert!(mistakes.0[0].detail.starts_with("line 1 must be the heading `member,referrer,joined_at`"), "{mistakes:?}");
        }
        let counts = begins("\u{feff}Member,Referrer,Joined_at\nann,,2020-01-01T00:00:00Z\n").await.expect("as spreadsheets write it");
        assert_eq!(counts.members, 1);
    }

    async fn what_the_staff_may_not_enter_a_file_may_not_either(db: TestDb) {
        let shop = TestShop::open(db).await;
        let file = format!(
            "member,referrer,joined_at\nann,,2020-01-01T00:00:00Z\n\
             late,,2099-01-01T00:00:00Z\nnul\u{0},,2020-01-01T00:00:00Z\n,,2020-01-01T00:00:00Z\n{},,2020-01-01T00:00:00Z\n\
             self,self,2020-01-01T00:00:00Z\nlost,nobody,2020-01-01T00:00:00Z\nwhen,,yesterday\nfew,\nbob,ann,2020-01-01T00:00:00Z\n",
            "x".repeat(65)
        );
        let (counts, heard) = brings(&shop, "one", &file).await;
        assert_eq!((counts.members, counts.lines), (2, 10));
        let seen: Vec<(u64, Reason)> = heard.iter().map(|(line, reason, _)| (*line, *reason)).collect();
        assert_eq!(seen, [
            (3, Reason::Malformed), (4, Reason::Malformed), (5, Reason::Malformed), (6, Reason::Malformed),
            (7, Reason::UnknownReferrer), (8, Reason::UnknownReferrer), (9, Reason::Malformed), (10, Reason::Malformed),
        ]);
        assert_eq!(heard[0].2, "2099-01-01T00:00:00Z");
        assert!(named(&shop, "late").await.is_none() && named(&shop, "bob").await.is_some());
    }
}
