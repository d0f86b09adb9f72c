//! Rows of the platform itself, and every query over more than one tenant. No other module has either.

pub mod attention;
pub mod audit;
pub mod backlog;
pub mod checks;
pub mod installed;
pub mod jobs;
pub mod messages;
pub mod operators;
pub mod plugin_files;
pub mod preferences;
pub mod sandbox;
pub mod schema;
pub mod seals;
pub mod tenants;

use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Expr, Func, LikeExpr};

/// A column in lower case.
fn lower(column: impl ColumnTrait) -> Expr {
    Expr::expr(Func::lower(Expr::col((column.entity_name(), column))))
}

/// What a text in lower case is like of which this is a part, whatever characters it has.
fn part_of(text: &str) -> LikeExpr {
    let mut part = String::from("%");
    for letter in text.trim().to_lowercase().chars() {
        if matches!(letter, '%' | '_' | '\\') {
            part.push('\\');
        }
        part.push(letter);
    }
    part.push('%');
    LikeExpr::new(part).escape('\\')
}
