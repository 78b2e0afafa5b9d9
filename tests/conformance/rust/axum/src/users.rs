//! People in memory, and axum-login's own session.

use std::{convert::Infallible, env};

use axum_login::{AuthManagerLayer, AuthManagerLayerBuilder, AuthUser, AuthnBackend, UserId};
use serde::Deserialize;
use tower_sessions::{MemoryStore, SessionManagerLayer};

// Which of them are read depends on the traits that are on.
#[allow(dead_code)]
#[derive(Clone, Debug, Default, Deserialize)]
pub struct User {
    pub name: String,
    pub id: i64,
    pub email: String,
    pub plan: String,
    #[serde(rename = "amount")]
    pub plan_amount: i64,
    #[serde(rename = "interval")]
    pub billing_interval: String,
    #[serde(rename = "account")]
    pub account_id: i64,
}

impl AuthUser for User {
    type Id = i64;

    fn id(&self) -> i64 {
        self.id
    }

    fn session_auth_hash(&self) -> &[u8] {
        self.name.as_bytes()
    }
}

#[derive(Clone)]
pub struct Backend {
    people: Vec<User>,
}

impl AuthnBackend for Backend {
    type User = User;
    type Credentials = String;
    type Error = Infallible;

    async fn authenticate(&self, name: String) -> Result<Option<User>, Infallible> {
        Ok(self.people.iter().find(|user| user.name == name).cloned())
    }

    async fn get_user(&self, id: &UserId<Self>) -> Result<Option<User>, Infallible> {
        Ok(self.people.iter().find(|user| user.id == *id).cloned())
    }
}

pub type AuthSession = axum_login::AuthSession<Backend>;

pub fn auth_layer() -> AuthManagerLayer<Backend, MemoryStore> {
    let people = env::var("CONFORMANCE_PEOPLE").expect("CONFORMANCE_PEOPLE");
    let people = serde_json::from_str(&people).expect("people");
    let sessions = SessionManagerLayer::new(MemoryStore::default()).with_secure(false);
    AuthManagerLayerBuilder::new(Backend { people }, sessions).build()
}
