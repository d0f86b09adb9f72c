//! The first page of a console walks indexes, however large a shop is.

use sea_orm::{ConnectionTrait, Statement};
use store::home;

use crate::engines::{Place, both};

both! {
    async fn no_question_of_the_first_page_walks_a_table(place: &Place) {
        let owner = place.owner().await;
        if place.is_postgres() {
            // Empty tables are walked because that is cheapest: what is asked is whether there is another way.
            owner.execute_unprepared("SET enable_seqscan = off").await.expect("a setting");
        }
        for (question, numbers) in home::questions() {
            let mut sql = question.replace("$1", &crate::seeds::uuid(place, uuid::Uuid::nil()));
            for number in 2..=numbers + 1 {
                sql = sql.replace(&format!("${number}"), "1000");
            }
            let explain = if place.is_postgres() { "EXPLAIN" } else { "EXPLAIN QUERY PLAN" };
            let rows = owner.query_all_raw(Statement::from_string(owner.get_database_backend(), format!("{explain} {sql}")));
            let column = if place.is_postgres() { "QUERY PLAN" } else { "detail" };
            let rows = rows.await.expect("a plan");
            let step = |row: &sea_orm::QueryResult| row.try_get::<String>("", column).expect("a step");
            let steps: Vec<String> = rows.iter().map(step).collect();
            let walks = |step: &String| step.contains("Seq Scan") || step.trim_start().starts_with("SCAN");
            assert!(!steps.iter().any(walks), "{sql}\n{}", steps.join("\n"));
        }
    }
}
