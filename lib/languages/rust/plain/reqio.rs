use std::{env, error::Error};

use jsonwebtoken::{Algorithm, EncodingKey, Header, encode, get_current_timestamp};
use serde_json::json;

use crate::users::User;

pub fn mint_identity_token(user: &User) -> Result<String, Box<dyn Error>> {
    let secret = env::var("REQIO_SECRET").unwrap_or_default();
    if secret.len() < 32 {
        return Err("REQIO_SECRET is missing or shorter than 32 characters".into());
    }
    let now = get_current_timestamp();
    let claims = json!({
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
        "aud": "https://reqio.app/p/YOUR_PROJECT_ID",
        "iat": now,
        "exp": now + 300,
    });
    let key = EncodingKey::from_secret(secret.as_bytes());
    Ok(encode(&Header::new(Algorithm::HS256), &claims, &key)?)
}
