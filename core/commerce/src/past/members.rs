//! Members who joined in the past.

use std::collections::HashMap;

use domain::id::MemberId;
use store::sequences::MEMBER_NO;

use super::Chapter;
use crate::members::Joining;
use crate::members::join::{self, Above, Newcomer};
use crate::{Error, Result};

/// Somebody who joined.
#[derive(Clone)]
pub struct Joined {
    /// Who, with the name in another system.
    pub joining: Joining,
    /// Who brought them, by the name in another system.
    pub referrer: Option<String>,
}

/// Who may have brought somebody, as far as it was looked up.
#[derive(Default)]
pub struct Roll(HashMap<String, Above>);

impl Chapter<'_> {
    /// They joined, those who bring others before them. Who is there already stays as they are.
    pub async fn join(&self, joined: Vec<Joined>, roll: &mut Roll) -> Result<HashMap<String, MemberId>> {
        self.find(&joined, roll).await?;
        let joined: Vec<Joined> = joined.into_iter().filter(|one| !roll.0.contains_key(name(one))).collect();
        let count = u32::try_from(joined.len()).unwrap_or(u32::MAX);
        let mut no = store::sequences::take(&self.tx, MEMBER_NO, count).await?;
        let (mut newcomers, mut ids) = (Vec::with_capacity(joined.len()), HashMap::new());
        for one in joined {
            let above = match &one.referrer {
                None => None,
                Some(referrer) => Some(roll.0.get(referrer).ok_or(Error::NotFound("referrer"))?),
            };
            let name = name(&one).to_owned();
            let newcomer = Newcomer::new(self.commerce, self.tx.tenant(), no, one.joining, above)?;
            no += 1;
            ids.insert(name.clone(), newcomer.member.id);
            roll.0.insert(name, newcomer.as_above());
            newcomers.push(newcomer);
        }
        join::enter(&self.tx, newcomers).await?;
        Ok(ids)
    }

    /// Looks up who these name and who of them is there.
    async fn find(&self, joined: &[Joined], roll: &mut Roll) -> Result<()> {
        let names = joined.iter().flat_map(|one| [Some(name(one)), one.referrer.as_deref()]).flatten();
        let names: Vec<String> = names.filter(|name| !roll.0.contains_key(*name)).map(str::to_owned).collect();
        let found = store::members::find_all_by_external_id(&self.tx, &names).await?;
        let numbers: Vec<i64> = found.values().map(|member| member.no).collect();
        let places = store::referrals::get_all(&self.tx, &numbers).await?;
        for (name, member) in found {
            if let Some(place) = places.get(&member.no) {
                roll.0.insert(name, Above { id: member.id, no: member.no, path: place.path.clone() });
            }
        }
        Ok(())
    }
}

fn name(joined: &Joined) -> &str {
    joined.joining.external_id.as_deref().unwrap_or_default()
}
