//! The second wall where the engine has none: every table of a tenant that a raw statement names is held to the tenant.
//!
//! On Postgres row-level security answers for a statement that forgets. On SQLite nothing would, so while the code is
//! being tested each statement is read before it runs. It is a reading of text, for statements as they are written here:
//! what it does not understand it refuses.

/// What stands in for the tenant in a statement.
const TENANT: &str = "$1";
/// The column of every table of a tenant.
const COLUMN: &str = "tenant_id";
/// Words after the name of a table that are no other name of it.
const NO_ALIAS: &[&str] = &[
    "WHERE",
    "JOIN",
    "LEFT",
    "INNER",
    "CROSS",
    "ON",
    "ORDER",
    "GROUP",
    "LIMIT",
    "SET",
    "INDEXED",
    "USING",
    "HAVING",
    "RETURNING",
    "VALUES",
    "SELECT",
    "FOR",
    "DEFAULT",
];
/// Words between two selects that know nothing of each other.
const BETWEEN: &[&str] = &["UNION", "EXCEPT", "INTERSECT"];

/// The first table of a tenant in this statement of which also another tenant's rows could be meant.
pub(super) fn open_table(sql: &str) -> Option<String> {
    let words = words(sql);
    open_in(&parts(&words, &mut 0), &[]).err()
}

/// A word, or what stands in brackets.
#[derive(Debug)]
enum Part<'a> {
    Word(&'a str),
    Within(Vec<Part<'a>>),
}

impl<'a> Part<'a> {
    fn word(&self) -> Option<&'a str> {
        match self {
            Self::Word(word) => Some(word),
            Self::Within(_) => None,
        }
    }
}

fn words(sql: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = sql.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$' | '.');
        let end = match first {
            '\'' => rest[1..].find('\'').map_or(rest.len(), |end| end + 2),
            _ if is_name(first) => rest.find(|letter| !is_name(letter)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        words.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    words
}

fn parts<'a>(words: &[&'a str], at: &mut usize) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    while let Some(word) = words.get(*at) {
        *at += 1;
        match *word {
            "(" => parts.push(Part::Within(self::parts(words, at))),
            ")" => break,
            word => parts.push(Part::Word(word)),
        }
    }
    parts
}

/// Looks at each select of a level, then at what stands in brackets there. `outer`: names that are held further out.
fn open_in(parts: &[Part<'_>], outer: &[&str]) -> Result<(), String> {
    for select in parts.split(|part| part.word().is_some_and(|word| BETWEEN.contains(&word))) {
        let named = named(select)?;
        let held = held(select, &named, outer);
        if let Some((_, table)) = named.iter().find(|(name, _)| !held.contains(name)) {
            return Err((*table).to_owned());
        }
        // An `OR` beside the tenant's condition would let others in: it stands in brackets.
        let is_or = |part: &Part<'_>| part.word() == Some("OR");
        if let Some((_, table)) = named.first().filter(|_| select.iter().any(is_or)) {
            return Err(format!("{table} (OR)"));
        }
        for part in select {
            if let Part::Within(parts) = part {
                open_in(parts, &held)?;
            }
        }
    }
    Ok(())
}

/// The tables of tenants that a select names, each with the name by which its columns are called.
fn named<'a>(select: &[Part<'a>]) -> Result<Vec<(&'a str, &'a str)>, String> {
    let word = |at: usize| select.get(at).and_then(Part::word);
    let mut named = Vec::new();
    for at in 0..select.len() {
        let before = at.checked_sub(1).and_then(word);
        let mut next = match word(at) {
            Some("FROM" | "JOIN") => at + 1,
            Some("UPDATE") if !matches!(before, Some("DO" | "FOR")) => at + 1,
            Some("INTO") => {
                stamped(select, at)?;
                continue;
            }
            _ => continue,
        };
        while let Some(table) = word(next) {
            next += 1;
            if word(next) == Some("AS") {
                next += 1;
            }
            let alias = word(next).filter(|word| word.starts_with(char::is_alphabetic) && !NO_ALIAS.contains(word));
            if migrations::TENANT_TABLES.contains(&table) {
                named.push((alias.unwrap_or(table), table));
            }
            next += usize::from(alias.is_some());
            if word(next) != Some(",") {
                break;
            }
            next += 1;
        }
    }
    Ok(named)
}

/// A row that is stored is the tenant's: `INTO table (tenant_id, ..) VALUES ($1, ..)`, or `SELECT $1, ..`.
fn stamped(select: &[Part<'_>], into: usize) -> Result<(), String> {
    let table = select.get(into + 1).and_then(Part::word).unwrap_or_default();
    let first = |at: usize| match select.get(at) {
        Some(Part::Within(within)) => within.first().and_then(Part::word),
        Some(Part::Word("SELECT")) => select.get(at + 1).and_then(Part::word),
        _ => None,
    };
    let value = first(into + 3).or_else(|| first(into + 4));
    let is_stamped = first(into + 2) == Some(COLUMN) && value == Some(TENANT);
    if is_stamped || !migrations::TENANT_TABLES.contains(&table) { Ok(()) } else { Err(table.to_owned()) }
}

/// The names whose tenant is the one of the statement, there or further out.
fn held<'a>(select: &[Part<'a>], named: &[(&'a str, &'a str)], outer: &[&'a str]) -> Vec<&'a str> {
    let of = |word: &'a str| match word.strip_suffix(COLUMN)? {
        "" => (named.len() == 1).then(|| named[0].0),
        name => name.strip_suffix('.'),
    };
    let equal: Vec<(&str, &str)> = select
        .windows(3)
        .filter_map(|three| match three {
            [Part::Word(left), Part::Word("="), Part::Word(right)] => Some((*left, *right)),
            _ => None,
        })
        .collect();
    let mut held = outer.to_vec();
    // A name within another select hides the same one outside.
    held.retain(|name| named.iter().all(|(own, _)| own != name));
    loop {
        let known = held.len();
        for (left, right) in equal.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]) {
            let Some(name) = of(left).filter(|name| !held.contains(name)) else { continue };
            if right == TENANT || of(right).is_some_and(|other| held.contains(&other)) {
                held.push(name);
            }
        }
        if held.len() == known {
            return held;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_held_to_the_tenant() {
        for held in [
            "SELECT id FROM orders WHERE tenant_id = $1 AND number = $2 LIMIT $3",
            "SELECT o.id FROM members m JOIN orders o ON o.tenant_id = m.tenant_id AND o.member_id = m.id \
             WHERE m.tenant_id = $1 AND (m.login = $2 OR m.no = $3)",
            "SELECT 1 FROM orders WHERE orders.tenant_id = $1 AND (EXISTS (SELECT 1 FROM skus s \
             JOIN stock k ON k.tenant_id = s.tenant_id WHERE s.tenant_id = orders.tenant_id))",
            "WITH moved AS (SELECT $2) UPDATE accounts SET balance = 1 WHERE tenant_id = $1 AND id IN (SELECT id FROM moved)",
            "INSERT INTO sequences (tenant_id, name) VALUES ($1, 'a') ON CONFLICT (tenant_id) DO UPDATE SET next = $2",
            "SELECT count(*) AS n FROM (SELECT 1 AS one FROM orders AS o WHERE o.tenant_id = $1) AS found",
        ] {
            assert_eq!(open_table(held), None, "{held}");
        }
    }

    #[test]
    fn a_table_that_is_not_is_named() {
        for (open, table) in [
            ("SELECT id FROM orders WHERE number = $1", "orders"),
            ("SELECT id FROM orders WHERE tenant_id = $1 OR number = $2", "orders (OR)"),
            ("SELECT id FROM orders WHERE tenant_id = $1 UNION SELECT order_id FROM shipments", "shipments"),
            ("SELECT 1 FROM members m JOIN orders o ON o.member_id = m.id WHERE m.tenant_id = $1", "orders"),
            ("SELECT 1 FROM members m, orders o WHERE m.tenant_id = $1", "orders"),
            ("SELECT 1 FROM members m JOIN orders o ON o.member_id = m.id WHERE tenant_id = $1", "members"),
            ("SELECT 1 FROM orders o WHERE o.tenant_id = $1 AND EXISTS (SELECT 1 FROM skus s WHERE s.id = $2)", "skus"),
            ("SELECT 1 FROM orders o WHERE o.tenant_id = $1 AND id IN (SELECT id FROM orders o WHERE 1 = 1)", "orders"),
            ("UPDATE orders SET paid = $2 WHERE id = $1", "orders"),
            ("DELETE FROM categories WHERE id = $1", "categories"),
            ("INSERT INTO sequences (name, tenant_id) VALUES ($2, $1)", "sequences"),
            ("INSERT INTO stock (tenant_id, sku_id) SELECT tenant_id, id FROM skus WHERE tenant_id = $1", "stock"),
        ] {
            assert_eq!(open_table(open).as_deref(), Some(table), "{open}");
        }
    }
}
