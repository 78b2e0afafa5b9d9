use std::env;

use jsonwebtoken::{Algorithm, EncodingKey, Header, encode, errors, get_current_timestamp};
use serde_json::{Value, json};

use crate::users::User;

pub struct Reqio {
    pub project_id: String,
    audience: String,
    key: EncodingKey,
}

impl Reqio {
    /// Call it once, when the application starts.
    pub fn from_env() -> Result<Self, String> {
        let secret = env::var("REQIO_SECRET").unwrap_or_default();
        if secret.len() < 32 {
            return Err("REQIO_SECRET is missing or shorter than 32 characters".to_owned());
        }
        Ok(Self {
            project_id: required("REQIO_PROJECT_ID")?,
            audience: required("REQIO_AUDIENCE")?,
            key: EncodingKey::from_secret(secret.as_bytes()),
        })
    }

    /// Mints the identity token of a signed-in user.
    pub fn mint(&self, user: &User) -> errors::Result<String> {
        self.sign(&self.claims(user))
    }

    pub fn claims(&self, user: &User) -> Value {
        let now = get_current_timestamp();
        json!({
            "sub": user.id.to_string(),
            "email": user.email,
            "traits": {
                "plan": user.plan,
                // cents, as billed
                "amount": user.plan_amount,
                // "month" or "year"
                "interval": user.billing_interval,
                // who pays
                "account": { "id": user.account_id.to_string() },
            },
            "aud": self.audience,
            "iat": now,
            "exp": now + 300,
        })
    }

    pub fn sign(&self, claims: &Value) -> errors::Result<String> {
        encode(&Header::new(Algorithm::HS256), claims, &self.key)
    }
}

fn required(name: &str) -> Result<String, String> {
    match env::var(name) {
        Ok(value) if !value.is_empty() => Ok(value),
        _ => Err(format!("{name} is missing")),
    }
}
