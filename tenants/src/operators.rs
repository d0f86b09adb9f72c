//! Those who run the platform: who they are, how they sign in, and the proof that they did.

use std::net::IpAddr;

use cache::{Owner, Tries};
use domain::id::{OperatorId, SessionId};
use domain::limits::NAME_MAX;
use domain::people::{Actor, check_email, check_password};
use domain::problem::Mistakes;
use jiff::Timestamp;
use serde_json::{Value, json};
use sources::token::Token;
use store::platform::audit::Entry;
use store::platform::operators::{self, Ends, Operator as Person, OperatorStatus, Session, SessionKind};
use store::{Page, PageAsk};
use tokio::sync::Semaphore;

use crate::limits::{HASH_WAIT, HASHES_AT_ONCE, KEYS_MAX, OPERATOR_SESSION};
use crate::{Control, Error, Result};

/// Before the underscore of an operator's token.
pub const SESSION_PREFIX: &str = "souk_operator";
/// Before the underscore of a named token of an operator.
pub const KEY_PREFIX: &str = "souk_opkey";

/// The proof that an operator signed in, or that somebody runs the machine itself. Only this module makes it.
#[derive(Debug, Clone)]
pub struct Operator {
    id: Option<OperatorId>,
    name: String,
    request_id: String,
}

impl Operator {
    /// Somebody at the command line of a machine that holds the database's address: they could write to it anyway.
    pub fn machine(name: impl Into<String>) -> Self {
        Self { id: None, name: name.into(), request_id: String::new() }
    }

    /// Who; none for the machine itself.
    pub fn id(&self) -> Option<OperatorId> {
        self.id
    }

    /// How they are called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Who acts, as logs and trails name them.
    pub fn actor(&self) -> Actor {
        Actor {
            kind: if self.id.is_some() { "operator" } else { "machine" },
            id: self.id.map(OperatorId::uuid),
            name: self.name.clone(),
            request_id: self.request_id.clone(),
        }
    }

    /// An entry in the platform's trail that says that this operator does something now.
    pub(crate) fn entry(&self, control: &Control, action: &str, subject: &impl ToString, detail: Value) -> Entry {
        Entry {
            id: control.sources.ids.next_uuid(),
            at: control.sources.now(),
            operator: self.id,
            actor_name: self.name.clone(),
            action: action.to_owned(),
            subject: subject.to_string(),
            detail,
            request_id: self.request_id.clone(),
        }
    }
}

/// What an operator shows to sign in.
#[derive(Clone)]
pub struct SignIn {
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
    /// From where, as far as that is known.
    pub from: Option<IpAddr>,
    /// The request that asks.
    pub request_id: String,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SignIn({}, ..)", self.email)
    }
}

/// A session or a named token that was made just now: the only time that its token is there to be read.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What its owner shows from now on.
    pub token: Token,
    /// What is kept of it.
    pub session: Session,
}

/// Signs an operator in.
pub async fn sign_in(control: &Control, ask: &SignIn) -> Result<Opened> {
    let email = ask.email.trim().to_lowercase();
    let tries = Tries { owner: Owner::Platform, kind: "operator", name: email.clone(), from: ask.from };
    let taken = tries.take(&control.cache).await?;
    let found = operators::find_by_email(&control.db, &email).await?;
    let (person, kept) = found.map_or((None, None), |(person, kept)| (Some(person), Some(kept)));
    let fits = verify(&ask.password, kept).await?;
    let may = |person: &Person| fits && person.status == OperatorStatus::Active;
    let person = person.filter(may).ok_or(Error::WrongPassword)?;
    tries.fitted(&control.cache, taken).await;
    let until = sources::later(control.sources.now(), OPERATOR_SESSION);
    let operator = Operator { id: Some(person.id), name: person.name, request_id: ask.request_id.clone() };
    let made = (SessionKind::Session, String::new(), Some(until));
    open(control, &operator, person.id, made).await
}

async fn open(
    control: &Control,
    operator: &Operator,
    of: OperatorId,
    (kind, name, expires_at): (SessionKind, String, Option<Timestamp>),
) -> Result<Opened> {
    let (prefix, action) = match kind {
        SessionKind::Session => (SESSION_PREFIX, "operator.signed-in"),
        SessionKind::Key => (KEY_PREFIX, "operator.key-created"),
    };
    let token = Token::new(prefix);
    let created_at = control.sources.now();
    let id = control.sources.ids.next();
    let session = Session { id, operator: of, kind, name, created_at, expires_at, revoked_at: None };
    let entry = operator.entry(control, action, &session.id, json!({ "name": session.name }));
    operators::insert_session(&control.db, &session, &token.hash(), &entry).await?;
    Ok(Opened { token, session })
}

/// The operator whose token it is, and the session that it opens. Asks the database each time: what is revoked holds no
/// more at once.
pub async fn authenticate(control: &Control, token: &str, request_id: &str) -> Result<(Operator, SessionId)> {
    let token = token.trim();
    let known = token.starts_with(SESSION_PREFIX) || token.starts_with(KEY_PREFIX);
    if !known || token.len() > sources::token::TOKEN_MAX {
        return Err(Error::Unauthenticated);
    }
    let found = operators::find_session(&control.db, &sources::token::hash(token), control.sources.now()).await?;
    let (session, person) = found.ok_or(Error::Unauthenticated)?;
    let operator = Operator { id: Some(person.id), name: person.name, request_id: request_id.to_owned() };
    Ok((operator, session.id))
}

/// Ends a session or a named token of the operator's own. Ending it twice is fine.
pub async fn revoke(control: &Control, operator: &Operator, session: SessionId) -> Result<bool> {
    let id = operator.id.ok_or(Error::Unauthenticated)?;
    let entry = operator.entry(control, "operator.token-revoked", &session, Value::Null);
    Ok(operators::revoke(&control.db, id, session, &entry).await?)
}

/// Makes a named token for a program that acts for the operator. It ends when it is revoked.
pub async fn create_key(control: &Control, operator: &Operator, name: &str) -> Result<Opened> {
    let id = operator.id.ok_or(Error::Unauthenticated)?;
    let mut mistakes = Mistakes::default();
    mistakes.check_text("/name", name, NAME_MAX);
    let full = operators::keys(&control.db, id).await?.len() >= KEYS_MAX;
    mistakes.add_if(full, "", "there are as many named tokens as one operator may have: revoke one first");
    mistakes.done()?;
    open(control, operator, id, (SessionKind::Key, name.trim().to_owned(), None)).await
}

/// The operator's named tokens.
pub async fn keys(control: &Control, operator: &Operator) -> Result<Vec<Session>> {
    let id = operator.id.ok_or(Error::Unauthenticated)?;
    Ok(operators::keys(&control.db, id).await?)
}

/// The operator's own self.
pub async fn me(control: &Control, operator: &Operator) -> Result<Person> {
    Ok(operators::get(&control.db, operator.id.ok_or(Error::Unauthenticated)?).await?)
}

/// A new operator.
#[derive(Clone)]
pub struct NewOperator {
    /// The address to sign in with.
    pub email: String,
    /// How others see them.
    pub name: String,
    /// The first password.
    pub password: String,
}

impl std::fmt::Debug for NewOperator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewOperator({}, ..)", self.email)
    }
}

/// Makes somebody an operator. The first one is made by [`Operator::machine`].
pub async fn create(control: &Control, by: &Operator, new: &NewOperator) -> Result<Person> {
    let mut mistakes = Mistakes::default();
    let email = check_email("/email", &new.email, &mut mistakes);
    mistakes.check_text("/name", &new.name, NAME_MAX);
    check_password("/password", &new.password, &mut mistakes);
    mistakes.done()?;
    let person = Person {
        id: control.sources.ids.next(),
        email,
        name: new.name.trim().to_owned(),
        status: OperatorStatus::Active,
        created_at: control.sources.now(),
    };
    let password_hash = hash(&new.password).await?;
    let entry = by.entry(control, "operator.created", &person.id, json!({ "email": person.email }));
    operators::insert(&control.db, &person, &password_hash, &entry).await?;
    Ok(person)
}

/// Whether there is an operator of that address: a start that finds one makes none.
pub async fn exists(control: &Control, email: &str) -> Result<bool> {
    Ok(operators::find_by_email(&control.db, &email.trim().to_lowercase()).await?.is_some())
}

/// Operators in the order in which they came.
pub async fn list(control: &Control, _: &Operator, page: &PageAsk<OperatorId>) -> Result<Page<Person, OperatorId>> {
    Ok(operators::list(&control.db, page).await?)
}

/// What is to be changed of an operator; none leaves it as it is.
#[derive(Clone, Default)]
pub struct OperatorChange {
    /// How others see them.
    pub name: Option<String>,
    /// Whether they may sign in.
    pub status: Option<OperatorStatus>,
    /// Another password, which they are told by whoever sets it.
    pub password: Option<String>,
}

impl std::fmt::Debug for OperatorChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OperatorChange({:?}, {:?}, ..)", self.name, self.status)
    }
}

/// Changes an operator. All sessions and tokens end of one who may not sign in any more, or gets another password; the
/// last one who may sign in stays. Their own password they change by [`change_password`].
pub async fn change(control: &Control, by: &Operator, operator: OperatorId, ask: &OperatorChange) -> Result<Person> {
    let mut mistakes = Mistakes::default();
    if let Some(name) = &ask.name {
        mistakes.check_text("/name", name, NAME_MAX);
    }
    if let Some(password) = &ask.password {
        check_password("/password", password, &mut mistakes);
        mistakes.add_if(by.id == Some(operator), "/password", "must be changed with the one before: your own");
    }
    mistakes.done()?;
    let before = operators::get(&control.db, operator).await?;
    let after = Person {
        name: ask.name.as_deref().map_or_else(|| before.name.clone(), |name| name.trim().to_owned()),
        status: ask.status.unwrap_or(before.status),
        ..before.clone()
    };
    if after == before && ask.password.is_none() {
        return Ok(before);
    }
    let is_shut = after.status == OperatorStatus::Blocked && before.status != OperatorStatus::Blocked;
    if is_shut && operators::count_active(&control.db).await? <= 1 {
        return Err(Error::LastOperator);
    }
    let hash = match &ask.password {
        Some(password) => Some(hash(password).await?),
        None => None,
    };
    let ends = if is_shut || hash.is_some() { Ends::All } else { Ends::Nothing };
    let said = |person: &Person| json!({ "name": person.name, "status": person.status });
    let mut detail = json!({ "from": said(&before), "to": said(&after) });
    if hash.is_some() {
        detail["password"] = json!("set");
    }
    let entry = by.entry(control, "operator.changed", &operator, detail);
    operators::update(&control.db, &after, hash.as_deref(), ends, &entry).await?;
    Ok(after)
}

/// Changes what the operator is called.
pub async fn rename(control: &Control, operator: &Operator, name: &str) -> Result<Person> {
    let id = operator.id.ok_or(Error::Unauthenticated)?;
    change(control, operator, id, &OperatorChange { name: Some(name.to_owned()), ..OperatorChange::default() }).await
}

/// The password that an operator has, and the one that they want.
#[derive(Clone)]
pub struct PasswordChange {
    /// The one so far.
    pub current: String,
    /// The one from now on.
    pub new: String,
}

impl std::fmt::Debug for PasswordChange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordChange(..)")
    }
}

/// Gives the operator another password, and ends their other sessions; named tokens go on.
pub async fn change_password(
    control: &Control,
    operator: &Operator,
    session: SessionId,
    ask: &PasswordChange,
) -> Result<()> {
    let id = operator.id.ok_or(Error::Unauthenticated)?;
    let mut mistakes = Mistakes::default();
    check_password("/password", &ask.new, &mut mistakes);
    mistakes.done()?;
    // Apart from signing in: whoever holds a stolen session must not lock its owner out by guessing here.
    let tries = Tries { owner: Owner::Platform, kind: "old-password", name: id.to_string(), from: None };
    let taken = tries.take(&control.cache).await?;
    let kept = operators::password_hash(&control.db, id).await?;
    if !verify(&ask.current, Some(kept)).await? {
        return Err(Error::WrongPassword);
    }
    tries.fitted(&control.cache, taken).await;
    let person = operators::get(&control.db, id).await?;
    let entry = operator.entry(control, "operator.password-set", &id, Value::Null);
    let new = hash(&ask.new).await?;
    Ok(operators::update(&control.db, &person, Some(&new), Ends::SessionsBut(session), &entry).await?)
}

/// What to keep of a password.
pub(crate) async fn hash(password: &str) -> Result<String> {
    let password = password.to_owned();
    in_turn(move || sources::password::hash(&password)).await
}

async fn verify(password: &str, kept: Option<String>) -> Result<bool> {
    let password = password.to_owned();
    in_turn(move || sources::password::verify(&password, kept.as_deref())).await
}

/// One per process, apart from the shops': a flood of shoppers keeps no operator out.
static TURNS: Semaphore = Semaphore::const_new(HASHES_AT_ONCE);

async fn in_turn<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let turn = tokio::time::timeout(HASH_WAIT, TURNS.acquire()).await.map_err(|_| Error::Busy)?;
    let _turn = turn.map_err(Error::internal)?;
    tokio::task::spawn_blocking(work).await.map_err(Error::internal)
}
