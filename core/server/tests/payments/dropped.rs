//! The connection breaks after an order was placed and before the shopper read so: asked again with the same key, the
//! shop answers with the same order.

use std::collections::HashSet;
use std::time::Duration;

use commerce::Error;
use commerce::once::Once;
use commerce::orders::place::{self, PlaceOrder};
use serde_json::{Value, json};
use store::carts::CartLine;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::world::{World, both};

const PIECES: i64 = 100;

impl World {
    /// Sends a request, and hangs up after so many milliseconds without reading a byte.
    async fn hangs_up(&self, token: &str, key: &str, body: &Value, after: u64) {
        let body = body.to_string();
        let head = format!(
            "POST /storefront/v1/orders HTTP/1.1\r\nhost: {}\r\nsouk-tenant: demo\r\nauthorization: Bearer {token}\r\n\
             content-type: application/json\r\nidempotency-key: {key}\r\ncontent-length: {}\r\n\r\n",
            self.commerce.public_url,
            body.len()
        );
        let mut road = TcpStream::connect(format!("127.0.0.1:{}", self.port())).await.unwrap();
        road.write_all((head + &body).as_bytes()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(after)).await;
    }

    async fn left(&self) -> i64 {
        let reader = self.commerce.db.tenant(&self.shop).read().await.unwrap();
        let cup = store::skus::by_codes(&reader, &["cup".to_owned()]).await.unwrap().remove("cup").unwrap();
        store::stock::available(&reader, cup.id).await.unwrap().unwrap()
    }
}

both! {
    async fn a_shopper_who_heard_nothing_asks_again_and_has_one_order(world: &World) {
        const TRIES: i64 = 30;
        world.sells_few("cup", 5_00, PIECES).await;
        let ann = world.ann().await;
        let token = ann.token.clone().unwrap();
        let body = json!({ "lines": [{ "sku": "cup", "quantity": 1 }] });
        let mut orders = HashSet::new();
        for n in 0..TRIES {
            let key = format!("key-{n}");
            // From before it is begun to after it is answered.
            world.hangs_up(&token, &key, &body, u64::try_from(n).unwrap()).await;
            let again = loop {
                let said = ann.json("POST", "/storefront/v1/orders", &key, &body).await;
                // The first is still at work.
                if said.status != 409 {
                    break said;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            };
            assert_eq!(again.status, 201, "{}", again.text);
            orders.insert(again.json()["id"].as_str().unwrap().to_owned());
        }
        let listed = ann.get("/storefront/v1/orders?limit=200").await.json();
        let listed: HashSet<String> =
            listed["items"].as_array().unwrap().iter().map(|order| order["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(orders, listed);
        assert_eq!(orders.len(), usize::try_from(TRIES).unwrap());
        assert_eq!(world.left().await, PIECES - TRIES);
    }

    /// The process died between the commit and the note of the answer.
    async fn an_order_that_was_placed_but_never_answered_is_found_again(world: &World) {
        world.sells_few("cup", 5_00, PIECES).await;
        let once = Once { actor: "member:ann".into(), key: "key".into(), request_hash: [7; 32], at: world.now() };
        let cup = || {
            let lines = Some(vec![CartLine { sku: "cup".into(), quantity: 1 }]);
            PlaceOrder { lines, ..PlaceOrder::default() }
        };
        let placed = place::place(&world.commerce, &world.shopper, cup(), Some(&once)).await.unwrap();
        match place::place(&world.commerce, &world.shopper, cup(), Some(&once)).await {
            Err(Error::AlreadyDone(before)) => {
                assert_eq!((before.subject, before.answer), (placed.id.to_string(), None));
            }
            other => panic!("{other:?}"),
        }
        let other = Once { request_hash: [8; 32], ..once };
        let other = place::place(&world.commerce, &world.shopper, cup(), Some(&other)).await;
        assert!(matches!(other, Err(Error::KeyReused)), "{other:?}");
        assert_eq!(world.left().await, PIECES - 1);
    }
}
