//! The tree of categories.

use std::collections::{HashMap, HashSet};

use super::Category;
use crate::id::CategoryId;
use crate::limits;
use crate::problem::Mistakes;

/// Whether a category may stand below `parent`: nowhere below itself, and not too deep with all that is below it.
pub fn check_place(all: &[Category], moved: CategoryId, parent: Option<CategoryId>) -> Result<(), Mistakes> {
    let mut mistakes = Mistakes::default();
    let above = match parent {
        None => Vec::new(),
        Some(parent) if parent == moved => return Err(wrong("a category cannot stand below itself")),
        Some(parent) if all.iter().all(|category| category.id != parent) => return Err(wrong("no such category")),
        Some(parent) => with_ancestors(all, parent),
    };
    if above.contains(&moved) {
        return Err(wrong("this category stands below the one that is moved"));
    }
    let depth = above.len() + height(all, moved);
    let too_deep = format!("categories may be at most {} deep", limits::CATEGORY_DEPTH_MAX);
    mistakes.add_if(depth > limits::CATEGORY_DEPTH_MAX, "/parent", &too_deep);
    mistakes.done()
}

/// A category and all that are below it.
pub fn with_descendants(all: &[Category], top: CategoryId) -> Vec<CategoryId> {
    let mut found = vec![top];
    let mut seen = HashSet::from([top]);
    let mut next = 0;
    while let Some(&parent) = found.get(next) {
        next += 1;
        let below = all.iter().filter(|category| category.parent == Some(parent)).map(|category| category.id);
        found.extend(below.filter(|id| seen.insert(*id)));
    }
    found
}

/// A category and all above it, the root last. Ends even where rows are not a tree.
fn with_ancestors(all: &[Category], from: CategoryId) -> Vec<CategoryId> {
    let parents: HashMap<_, _> = all.iter().map(|category| (category.id, category.parent)).collect();
    let mut path = vec![from];
    let mut at = from;
    while let Some(parent) = parents.get(&at).copied().flatten() {
        if path.contains(&parent) {
            break;
        }
        path.push(parent);
        at = parent;
    }
    path
}

/// Levels from a category down to its lowest descendant, itself included.
fn height(all: &[Category], top: CategoryId) -> usize {
    let below = with_descendants(all, top);
    below
        .iter()
        .map(|id| with_ancestors(all, *id).iter().take_while(|above| **above != top).count() + 1)
        .max()
        .unwrap_or(1)
}

fn wrong(detail: &str) -> Mistakes {
    let mut mistakes = Mistakes::default();
    mistakes.add("/parent", detail);
    mistakes
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::text::Text;

    fn id(n: u128) -> CategoryId {
        CategoryId::of(Uuid::from_u128(n))
    }

    fn chain(length: u128) -> Vec<Category> {
        let one = |n| Category {
            id: id(n),
            code: n.to_string(),
            parent: (n > 1).then(|| id(n - 1)),
            name: Text::both("x"),
            image: None,
            position: 0,
        };
        (1..=length).map(one).collect()
    }

    #[test]
    fn a_category_never_ends_up_below_itself() {
        let all = chain(4);
        assert!(check_place(&all, id(2), Some(id(2))).is_err(), "below itself");
        assert!(check_place(&all, id(2), Some(id(4))).is_err(), "below its own descendant");
        assert!(check_place(&all, id(4), Some(id(1))).is_ok());
        assert!(check_place(&all, id(2), None).is_ok());
        assert!(check_place(&all, id(2), Some(id(99))).is_err(), "below none that is there");
    }

    #[test]
    fn a_branch_is_as_deep_as_its_lowest_leaf() {
        let mut all = chain(u128::try_from(limits::CATEGORY_DEPTH_MAX).expect("a small number"));
        let lowest = all.last().expect("not empty").id;
        all.push(Category { id: id(500), parent: None, ..all[0].clone() });
        all.push(Category { id: id(501), parent: Some(id(500)), ..all[0].clone() });
        assert!(check_place(&all, id(500), Some(lowest)).is_err(), "two more levels are too many");
        assert!(check_place(&all, id(500), Some(id(1))).is_ok());
    }

    #[test]
    fn everything_below_a_category_belongs_to_it() {
        assert_eq!(with_descendants(&chain(3), id(2)), vec![id(2), id(3)]);
        let mut ring = chain(3);
        ring[0].parent = Some(id(3));
        assert_eq!(with_descendants(&ring, id(1)).len(), 3, "a ring of rows does not hang the shop");
    }
}
