//! People in memory, and actix-identity's own session in a signed cookie.

use std::env;

use actix_session::{SessionMiddleware, storage::CookieSessionStore};
use actix_web::{Result, cookie::Key};
use serde::Deserialize;

// Which of them are read depends on the traits that are on.
#[allow(dead_code)]
#[derive(Default, Deserialize)]
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

pub fn people() -> Vec<User> {
    let people = env::var("CONFORMANCE_PEOPLE").expect("CONFORMANCE_PEOPLE");
    serde_json::from_str(&people).expect("people")
}

pub async fn find(id: &str) -> Result<Option<User>> {
    Ok(people().into_iter().find(|user| user.id.to_string() == id))
}

pub fn session_key() -> Key {
    Key::generate()
}

pub fn session_middleware(key: &Key) -> SessionMiddleware<CookieSessionStore> {
    SessionMiddleware::builder(CookieSessionStore::default(), key.clone())
        .cookie_secure(false)
        .build()
}
