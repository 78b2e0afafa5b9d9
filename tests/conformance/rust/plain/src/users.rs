use serde::Deserialize;

// Which of them are read depends on the traits that are on.
#[allow(dead_code)]
#[derive(Deserialize)]
pub struct User {
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
