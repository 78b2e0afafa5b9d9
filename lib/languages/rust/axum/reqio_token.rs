use std::sync::Arc;

use axum::{
    Json, Router,
    extract::State,
    http::{StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
    routing::get,
};
use serde_json::json;

use crate::{reqio::Reqio, users::AuthSession};

pub fn router(reqio: Arc<Reqio>) -> Router {
    Router::new()
        .route("/reqio/token", get(token))
        .with_state(reqio)
}

/// `AuthSession` is axum-login's, for your own backend: `user` is None for a visitor.
async fn token(
    State(reqio): State<Arc<Reqio>>,
    session: AuthSession,
) -> Result<Response, StatusCode> {
    let no_store = [(CACHE_CONTROL, "no-store")];
    let Some(user) = session.user else {
        return Ok((StatusCode::NO_CONTENT, no_store).into_response());
    };
    let token = reqio
        .mint(&user)
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok((no_store, Json(json!({ "token": token }))).into_response())
}
