//! Every limit of the domain, by name. Sizes in characters or bytes are of the input as it arrives.

/// Characters of a note that staff write on an order.
pub const ORDER_NOTE_MAX: usize = 2_000;
/// Notes on an order.
pub const ORDER_NOTES_MAX: u64 = 200;
/// Times that a shopper asks money back of one order, also those that came to nothing.
pub const AFTER_SALES_PER_ORDER: usize = 20;
/// Lines of a cart.
pub const LINES_MAX: usize = 200;
/// Lines of an order: more than a cart, for orders that are brought from another system.
pub const ORDER_LINES_MAX: usize = 5_000;
/// Pieces of one line.
pub const QUANTITY_MAX: u32 = 1_000_000;
/// The largest amount that a price, a line or an order may have: products stay below 2^53, so that every client counts
/// exactly.
pub const AMOUNT_MAX: i64 = 9_007_199_254_740_991;
/// Characters of a name or a title.
pub const NAME_MAX: usize = 200;
/// Characters of a description.
pub const DESCRIPTION_MAX: usize = 20_000;
/// Characters of a code: SKU, category, label.
pub const CODE_MAX: usize = 64;
/// Characters of a note, a reason or a tracking number.
pub const NOTE_MAX: usize = 500;
/// Tags of a SKU, labels of a member.
pub const TAGS_MAX: usize = 32;
/// Images of a product.
pub const IMAGES_MAX: usize = 20;
/// Bytes of an image's address.
pub const IMAGE_ADDRESS_MAX: usize = 2_000;
/// SKUs of a product.
pub const SKUS_MAX: usize = 200;
/// The highest rank.
pub const RANK_MAX: u32 = 1_000;
/// Shortest and longest password, in bytes.
pub const PASSWORD_MIN: usize = 10;
/// See [`PASSWORD_MIN`].
pub const PASSWORD_MAX: usize = 200;
/// Price apps that may be switched on at once in one shop: the best combination looks at sets of them.
pub const PRICE_APPS_MAX: usize = 12;
/// The last place in the order in which price apps apply.
pub const PRIORITY_MAX: u32 = 1_000;
/// Questions to price apps that one quote may ask while it looks for the best combination.
pub const QUOTE_ASKS_MAX: usize = 512;
/// Characters of what the marketplace calls an app, of the sentence below it, and of what says what it does.
pub const APP_TITLE_MAX: usize = 40;
/// See [`APP_TITLE_MAX`].
pub const APP_SUMMARY_MAX: usize = 120;
/// See [`APP_TITLE_MAX`].
pub const APP_DESCRIPTION_MAX: usize = 4_000;
/// Bytes of the JSON Schema of an app's settings.
pub const SETTINGS_SCHEMA_MAX: usize = 65_536;
/// Shortest and longest name in addresses, of a shop or of an app, in bytes.
pub const SLUG_MIN: usize = 2;
/// See [`SLUG_MIN`].
pub const SLUG_MAX: usize = 40;
/// Characters of a host name, and of one label of it (RFC 1035).
pub const HOST_MAX: usize = 253;
/// See [`HOST_MAX`].
pub const HOST_LABEL_MAX: usize = 63;
/// Fewest and most digits of a phone number.
pub const PHONE_DIGITS_MIN: usize = 5;
/// See [`PHONE_DIGITS_MIN`].
pub const PHONE_DIGITS_MAX: usize = 20;
/// Minutes that an unpaid order may live: 30 days.
pub const UNPAID_ORDER_MINUTES_MAX: u32 = 43_200;
/// Days of an after-sale window.
pub const AFTER_SALE_DAYS_MAX: u32 = 365;
/// Days after shipping when an order counts as received.
pub const AUTO_RECEIVE_DAYS_MAX: u32 = 365;
/// Days that a reward may stay frozen.
pub const FREEZE_DAYS_MAX: u32 = 3_650;
/// Bytes of the reason code of a reward.
pub const REASON_MAX: usize = 40;
/// How deep a referral chain may grow. Deeper joins are refused.
pub const REFERRAL_DEPTH_MAX: usize = 100_000;
/// Categories of a shop.
pub const CATEGORIES_MAX: u64 = 2_000;
/// Levels of categories.
pub const CATEGORY_DEPTH_MAX: usize = 8;
/// Options that tell a SKU from its siblings.
pub const OPTIONS_MAX: usize = 8;
/// Pieces of a SKU that can be in stock.
pub const STOCK_MAX: i64 = 1_000_000_000_000;
/// Up to so many pieces, shoppers read that few are left.
pub const FEW_LEFT: i64 = 5;
/// Grams of a piece.
pub const WEIGHT_GRAMS_MAX: i64 = 1_000_000_000;
/// Characters of a product that a search looks at.
pub const SEARCH_TEXT_MAX: usize = 8_000;
/// Words of a search.
pub const SEARCH_WORDS_MAX: usize = 8;
/// Bytes of the address of a shop's logo.
pub const LOGO_ADDRESS_MAX: usize = 2_000;
/// Texts that a shop shows because the law asks for them.
pub const LEGAL_TEXTS_MAX: usize = 10;
/// Characters of one of them.
pub const LEGAL_TEXT_MAX: usize = 20_000;
/// Withdrawals that a shop may allow a member in a day.
pub const WITHDRAWALS_PER_DAY_MAX: u32 = 1_000;
/// Levels of their team that shoppers may be shown.
pub const TEAM_LEVELS_MAX: u32 = 100;
