use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header::CACHE_CONTROL},
    middleware::Next,
    response::Response,
};

use crate::{reqio::Reqio, users::AuthSession};

tokio::task_local! {
    static TOKEN: Option<String>;
}

/// For the templates: None for a visitor.
pub fn token() -> Option<String> {
    TOKEN.try_with(Clone::clone).ok().flatten()
}

/// Mints for every page below it, and keeps the page out of caches.
/// `AuthSession` is axum-login's, for your own backend: `user` is None for a visitor.
pub async fn identify(
    State(reqio): State<Arc<Reqio>>,
    session: AuthSession,
    request: Request,
    next: Next,
) -> Result<Response, StatusCode> {
    let token = session
        .user
        .map(|user| reqio.mint(&user))
        .transpose()
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let mut response = TOKEN.scope(token, next.run(request)).await;
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
