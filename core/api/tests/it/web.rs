//! The front ends, as a browser gets them.

use std::fs;
use std::path::Path;

use api::{ApiState, Config};

use crate::front::{Ask, Front, control};

const STOREFRONT: &str = "<!doctype html>\n<html lang=\"zh-CN\">\n<head><script>theme()</script>\
    <!--souk--><title>Souk</title><!--/souk--><script type=\"module\" src=\"/assets/index-1.js\"></script></head></html>";

/// A node with built front ends, as `cargo xtask web` leaves them.
fn built(front: Front, folder: &Path) -> Front {
    let write = |path: &str, bytes: &[u8]| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
        fs::write(path, bytes).expect("the file is written");
    };
    write("storefront/dist/index.html", STOREFRONT.as_bytes());
    write("storefront/dist/assets/index-1.js", b"plain()");
    write("storefront/dist/assets/index-1.js.br", b"as br");
    write("storefront/dist/assets/index-1.js.gz", b"as gzip");
    write("storefront/dist/icon.svg", b"<svg/>");
    write("merchant/dist/index.html", b"<html lang=\"zh-CN\"><title>Console</title></html>");
    write("merchant/dist/assets/console-1.js", b"console()");
    write("secret.txt", b"not for anybody");
    let config = Config { base_domain: "souk.example".into(), web: Some(folder.to_owned()), ..Config::default() };
    let state = ApiState::new(front.shop.commerce.clone(), control(&front.shop.commerce), config);
    Front { router: api::router(state.clone()), state, ..front }
}

fn goes<'a>(front: &'a Front, path: &str) -> Ask<'a> {
    front.get(path).header("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
}

fn text(reply: &crate::front::Reply) -> String {
    String::from_utf8(reply.bytes.clone()).expect("text")
}

testkit::each_db! {
    async fn a_shop_stands_on_its_host_and_its_pages_have_addresses(db: TestDb) {
        let folder = tempfile::tempdir().expect("a folder");
        let front = built(Front::open(db).await, folder.path());
        for path in ["/", "/index.html", "/orders/ord_1/result?paid=1", "/a.b", "/console/"] {
            let page = goes(&front, path).reply().await;
            assert_eq!((page.status.as_u16(), page.header("content-type")), (200, "text/html; charset=utf-8"), "{path}");
            assert_eq!(page.header("cache-control"), "no-cache");
            assert!(text(&page).contains("/assets/index-1.js"), "{path}");
        }
        let page = goes(&front, "/").reply().await;
        let again = goes(&front, "/").header("if-none-match", page.header("etag")).reply().await;
        assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
        // What is no page is never answered with one.
        for path in ["/assets/index-2.js", "/storefront/v1/nothing", "/merchant/v1/nothing", "/openapi/none.json", "/demo/none"] {
            assert_eq!(goes(&front, path).reply().await.status, 404, "{path}");
        }
        front.get("/orders/ord_1").header("accept", "application/json").reply().await.is_problem(404, "no-such-operation");
        front.post("/orders", &serde_json::json!({})).reply().await.is_problem(404, "no-such-operation");
    }

    async fn a_page_runs_its_own_files_and_the_script_in_it(db: TestDb) {
        let folder = tempfile::tempdir().expect("a folder");
        let front = built(Front::open(db).await, folder.path());
        let page = goes(&front, "/").reply().await;
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("default-src 'self'; script-src 'self' 'sha256-"), "{policy}");
        assert!(policy.contains("style-src 'self';") && policy.contains("frame-ancestors 'none'"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(policy.matches("sha256-").count(), 1, "a script with an address has no hash");
        assert_eq!((page.header("x-content-type-options"), page.header("referrer-policy")), ("nosniff", "same-origin"));
    }

    async fn files_come_packed_and_are_kept_for_a_year(db: TestDb) {
        let folder = tempfile::tempdir().expect("a folder");
        let front = built(Front::open(db).await, folder.path());
        let file = |takes: &'static str| front.get("/assets/index-1.js").header("accept-encoding", takes).reply();
        for (takes, coding, bytes) in
            [("gzip, deflate, br", "br", "as br"), ("gzip", "gzip", "as gzip"), ("br;q=0", "", "plain()"), ("", "", "plain()")]
        {
            let file = file(takes).await;
            assert_eq!((file.header("content-encoding"), text(&file)), (coding, bytes.to_owned()), "{takes}");
            assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
            assert_eq!(file.header("content-type"), "text/javascript; charset=utf-8");
            assert!(file.header("vary").contains("accept-encoding"));
        }
        let icon = front.get("/icon.svg").reply().await;
        assert_eq!((icon.header("cache-control"), icon.header("content-type")), ("no-cache", "image/svg+xml"));
        let again = front.get("/icon.svg").header("if-none-match", icon.header("etag")).reply().await;
        assert_eq!(again.status, 304);
        assert_eq!(front.get("/assets/index-1.js.br").reply().await.status, 404, "a twin has no address of its own");
        for up in ["/../../secret.txt", "/assets/../../../secret.txt", "/..%2f..%2fsecret.txt", "//etc/passwd", "/assets//etc"] {
            assert_eq!(front.get(up).reply().await.status, 404, "{up}");
        }
    }

    async fn consoles_stand_on_the_platforms_host(db: TestDb) {
        let folder = tempfile::tempdir().expect("a folder");
        let front = built(Front::open(db).await, folder.path());
        for host in ["souk.example", "127.0.0.1:8080", "localhost:8080", "[::1]:8080"] {
            let door = goes(&front, "/").host(host).reply().await;
            assert!(text(&door).contains("href=\"/console/\"") && text(&door).contains("href=\"/docs/\""), "{host}");
            let console = goes(&front, "/console/orders?state=paid").host(host).reply().await;
            assert!(text(&console).contains("<title>Console</title>"), "{host}");
            let bare = goes(&front, "/console").host(host).reply().await;
            assert_eq!((bare.status.as_u16(), bare.header("location")), (308, "/console/"));
            assert_eq!(front.get("/console/assets/console-1.js").host(host).reply().await.bytes, b"console()");
            assert_eq!(goes(&front, "/orders").host(host).reply().await.status, 404);
        }
        let author = goes(&front, "/author/").host("souk.example").header("accept-language", "en").reply().await;
        assert_eq!(author.status, 503);
        assert!(text(&author).contains("cargo xtask web"), "it says how it is built");
    }

    async fn where_nobody_sells_a_browser_is_told_so_in_its_language(db: TestDb) {
        let folder = tempfile::tempdir().expect("a folder");
        let front = built(Front::open(db).await, folder.path());
        for (language, said) in [("en", "There is no such shop"), ("zh-CN", "没有这家店"), ("fr", "没有这家店")] {
            let page = goes(&front, "/").host("nobody.example").header("accept-language", language).reply().await;
            assert_eq!(page.status, 404);
            assert!(text(&page).contains(said), "{language}");
        }
        front.get("/x").host("nobody.example").reply().await.is_problem(404, "unknown-tenant");
    }

    async fn a_shared_product_shows_its_title_and_picture_and_nothing_of_it_is_markup(db: TestDb) {
        let folder = tempfile::tempdir().expect("a folder");
        let front = built(Front::open(db).await, folder.path());
        let hostile = "</title><script>alert(1)</script>\" onload=\"x";
        let ask = serde_json::json!({
            "code": "longjing", "title": { "zh-CN": "龙井", "en": hostile }, "status": "active",
            "description": { "zh-CN": "春茶", "en": "" }, "images": ["/demo/longjing.svg"],
            "skus": [{ "code": "longjing-50", "price": 3800 }],
        });
        front.post("/merchant/v1/products", &ask).by(&front.owner).reply().await.is(201);
        let zh = text(&goes(&front, "/products/longjing").header("accept-language", "zh-CN").reply().await);
        assert!(zh.contains("<html lang=\"zh-CN\">") && zh.contains("<title>龙井 · "), "{zh}");
        assert!(zh.contains("<meta name=\"description\" content=\"春茶\" />"), "{zh}");
        assert!(zh.contains("<meta property=\"og:image\" content=\"http://demo.localhost:8080/demo/longjing.svg\" />"), "{zh}");
        let en = text(&goes(&front, "/products/longjing").header("accept-language", "en").reply().await);
        assert!(en.contains("<html lang=\"en\">") && en.contains("&lt;/title&gt;&lt;script&gt;alert(1)"), "{en}");
        assert!(!en.contains("<script>alert") && !en.contains("\" onload"), "{en}");
        let shop = text(&goes(&front, "/products/none").reply().await);
        assert!(shop.contains("<title>") && !shop.contains("Souk</title>"), "the shop's own name: {shop}");
    }
}
