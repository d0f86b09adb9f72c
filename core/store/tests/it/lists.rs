//! Pages of lists go by indexes.

use store::order_lists::{OrderQuery, OrderSort, OrderView, plan};

use crate::engines::{Place, both};

both! {
    /// No engine reads all orders of a shop for a page of them, nor brings them into an order first.
    async fn a_page_of_orders_reads_no_whole_table(place: &Place) {
        let shop = place.shop().await;
        let reader = shop.read().await.expect("a reader");
        let search = OrderQuery { search: Some("zhao".into()), ..OrderQuery::default() };
        let views = OrderView::ALL.into_iter().map(Some).chain([None]);
        let asked = views.map(|view| OrderQuery { view, ..OrderQuery::default() }).chain([search]);
        for query in asked {
            for sort in [OrderSort::Newest, OrderSort::Oldest, OrderSort::PaidDown] {
                let found = plan(&reader, &query, sort).await.expect("a plan");
                let whole = |line: &str| line.contains("Seq Scan") || line.trim_start().starts_with("SCAN orders");
                let reads_all = found.lines().any(|line| whole(line) && !line.contains("USING INDEX"));
                assert!(!reads_all, "{query:?} {sort:?}: {found}");
            }
        }
    }
}
